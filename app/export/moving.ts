import {
  countPath,
  envelope,
  envelopeStrokes,
  type Frame,
  type LabelPlace,
  linePath,
  type Pulse,
  placeLabels,
  stateMark,
  type Token,
} from "../scene/index.ts";
import { decimal, element, type Markup, nothing, together, written } from "./markup.ts";
import type { Story } from "./story.ts";

const stateClasses: { readonly [state in Token["state"]]?: string } = {
  inMailbox: "good",
  read: "good",
  handedOff: "good",
  retry: "warn",
  unreachable: "warn",
  failed: "bad",
};

/** Everything that moves, at a moment. Envelopes at rest have a label (of a pile the front one), as on the page. */
export function movingMarkup(story: Story, frame: Frame): Markup {
  const places = labelPlaces(story, frame);
  return together([
    ...frame.pulses.map((pulse) => pulseMarkup(pulse)),
    ...frame.tokens.map((token) =>
      element("g", { transform: translation(token), opacity: token.opacity === 1 ? null : token.opacity }, [
        envelopeMarkup(token),
        places.has(token.copy)
          ? labelMarkup(labelOf(story, token, frame.moment), token, places.get(token.copy))
          : nothing,
      ]),
    ),
  ]);
}

const translation = ({ at }: Token): string => `translate(${decimal(at.x)},${decimal(at.y)})`;

/** An envelope around the point 0,0. */
export function envelopeMarkup({ state, isReport, recipients }: Token): Markup {
  const { halfWidth, halfHeight } = envelope;
  const mark = stateMark(state);
  const names = ["copy", stateClasses[state], isReport ? "report" : undefined];
  return element("g", { class: names.filter((name) => name !== undefined).join(" ") }, [
    element("rect", { x: -halfWidth, y: -halfHeight, width: halfWidth * 2, height: halfHeight * 2, rx: 3 }),
    element("path", { class: "flap", d: envelopeStrokes(isReport) }),
    recipients > 1
      ? element("g", { class: "count", transform: `translate(${halfWidth},${-halfHeight})` }, [
          element("path", { d: countPath(recipients) }),
          element("text", { dy: "0.35em", "text-anchor": "middle" }, [written(String(recipients))]),
        ])
      : nothing,
    mark === null ? nothing : element("path", { class: "mark", d: mark }),
  ]);
}

/** Where the labels of a frame are written, by copy: none while they move. */
export function labelPlaces(story: Story, { tokens, moment }: Frame): ReadonlyMap<string, LabelPlace> {
  if (!Number.isInteger(moment)) return new Map();
  const labelAt = (token: Token): string => labelOf(story, token, moment);
  return placeLabels(tokens, { labelOf: labelAt, letters: 1, enlarged: 1, layout: story.layout });
}

/** The label of an envelope at 0,0; without a place none. */
export function labelMarkup(label: string, { state }: Pick<Token, "state">, at: LabelPlace | undefined): Markup {
  if (label === "" || at === undefined) return nothing;
  const place = { x: at.x === 0 ? null : at.x, y: at.y, "text-anchor": at.anchor };
  const stateClass = stateClasses[state];
  return element("text", { class: stateClass ? `label ${stateClass}` : "label", ...place }, [written(label)]);
}

/** Whom a copy is for, at a whole moment; nothing for one that lies under another. */
export function labelOf({ replay, words, book }: Story, token: Token, moment: number): string {
  if (token.under === null) return "";
  const copy = replay.worldAt(moment).copies.find((one) => one.copy === token.copy);
  return words.envelopeLabel(copy?.recipients ?? [], book, token.under, token.state);
}

/** A pulse; `dotClass` moves its dot. */
export function pulseMarkup({ line, at, hasFailed }: Pulse, dotClass: string | null = null): Markup {
  return element("g", { class: hasFailed ? "pulse failed" : "pulse" }, [
    element("path", { d: linePath(line) }),
    element("circle", { class: dotClass, cx: at.x, cy: at.y, r: 5 }),
  ]);
}
