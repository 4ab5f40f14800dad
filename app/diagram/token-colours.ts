import type { Token } from "../scene/index.ts";

/** The colours of painted envelopes, as a canvas understands them. */
export interface TokenColours {
  readonly card: string;
  readonly ground: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly font: string;
}

export type StateColour = "accent" | "good" | "warn" | "bad";

const stateColours: { readonly [state in Token["state"]]?: StateColour } = {
  inMailbox: "good",
  read: "good",
  handedOff: "good",
  retry: "warn",
  unreachable: "warn",
  failed: "bad",
};

export const stateColour = ({ state }: Token): StateColour => stateColours[state] ?? "accent";

/**
 * The style sheet's colours of the moment. A canvas knows no custom properties and no `light-dark()`: the browser is asked
 * what they come to, which is right in light, dark and forced colours.
 */
export function tokenColours(canvas: HTMLCanvasElement): TokenColours {
  const of = (name: string): string => {
    canvas.style.color = `var(--token-${name})`;
    return getComputedStyle(canvas).color;
  };
  return {
    card: of("card"),
    ground: of("ground"),
    accent: of("accent"),
    onAccent: of("on-accent"),
    good: of("good"),
    warn: of("warn"),
    bad: of("bad"),
    font: getComputedStyle(canvas).fontFamily,
  };
}

/** Calls when the colours or the place of what is painted may have changed. Returns the way to stop it. */
export function watchLook(group: SVGGElement, canvas: HTMLCanvasElement, isDue: () => void): () => void {
  const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"].map((query) =>
    matchMedia(query),
  );
  const seen = new MutationObserver(isDue);
  seen.observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
  if (group.parentElement) seen.observe(group.parentElement, { attributeFilter: ["transform"] });
  if (group.ownerSVGElement) seen.observe(group.ownerSVGElement, { attributeFilter: ["viewBox"] });
  const size = new ResizeObserver(isDue);
  size.observe(canvas);
  for (const one of media) one.addEventListener("change", isDue);
  return () => {
    seen.disconnect();
    size.disconnect();
    for (const one of media) one.removeEventListener("change", isDue);
  };
}
