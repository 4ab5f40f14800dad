/** From when to when something is seen, in milliseconds. */
export type Span = readonly [from: number, to: number];

export interface Waypoint {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** Gathers the rules by which things appear, go and move; equal ones are written once. */
export interface TimedStyles {
  /** The class of what is seen in these spans alone. */
  readonly seen: (spans: readonly Span[]) => string;
  /** The class of what grows clear from one moment to another, and is clear from then on. */
  readonly appearing: (from: number, to: number) => string;
  /** The class of what goes from waypoint to waypoint, in a straight line and at an even pace. */
  readonly moving: (waypoints: readonly Waypoint[]) => string;
  /** The class of what grows from nothing to its whole width. */
  readonly growing: () => string;
  readonly rules: () => string;
}

/**
 * All animations take the whole duration and begin anew together. They are plain CSS: it plays where no script may run,
 * also in an image on a page, and stops for readers who asked for less motion; those, and printers, get the last picture.
 */
export function createTimedStyles(duration: number): TimedStyles {
  const classes = new Map<string, string>();
  const rules: string[] = [];
  const when = (at: number): string => `${Math.round((at / duration) * 1e6) / 1e4}%`;
  const timed = (keyframes: string, pace: "step-end" | "linear", base = ""): string => {
    const key = `${pace}${base}${keyframes}`;
    const known = classes.get(key);
    if (known !== undefined) return known;
    const name = `t${classes.size}`;
    classes.set(key, name);
    rules.push(`@keyframes sitehop-${name}{${keyframes}}`);
    rules.push(`.sitehop .${name}{${base}animation:sitehop-${name} ${duration}ms ${pace} infinite}`);
    return name;
  };
  return {
    seen: (spans) => {
      const isLast = spans.some(([, to]) => to >= duration);
      const marks = new Map<number, string>([[0, "hidden"]]);
      for (const [from, to] of spans) {
        marks.set(from, "visible");
        if (to < duration) marks.set(to, "hidden");
      }
      const frames = [...marks].map(([at, value]) => `${when(at)}{visibility:${value}}`);
      return timed(
        `${frames.join("")}100%{visibility:${isLast ? "visible" : "hidden"}}`,
        "step-end",
        isLast ? "" : "visibility:hidden;",
      );
    },
    appearing: (from, to) => timed(`0%,${when(from)}{opacity:0}${when(to)},100%{opacity:1}`, "linear"),
    moving: (waypoints) => {
      const last = waypoints.at(-1);
      const place = (x: number, y: number): string => `transform:translate(${x}px,${y}px)`;
      const frames = waypoints.map(({ at, x, y }) => `${when(at)}{${place(x, y)}}`);
      return timed(
        `${frames.join("")}${last && last.at < duration ? `100%{${place(last.x, last.y)}}` : ""}`,
        "linear",
        last ? `${place(last.x, last.y)};` : "",
      );
    },
    growing: () => timed("from{transform:scaleX(0)}to{transform:scaleX(1)}", "linear"),
    rules: () =>
      `${rules.join("")}@media (prefers-reduced-motion:reduce){.sitehop *{animation:none!important}}@media print{.sitehop *{animation:none!important}}`,
  };
}
