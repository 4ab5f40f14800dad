import type { CopyId } from "../engine/index.ts";
import { boxAround, grown, moved, overlap } from "./boxes.ts";
import type { Token } from "./frame-shapes.ts";
import type { Box } from "./geometry.ts";
import type { Layout } from "./layout-shapes.ts";
import { nameDepth, textWidth } from "./measure.ts";
import { shownName } from "./shown-names.ts";
import { envelope } from "./strokes.ts";

/** Where the label of an envelope is written, from the envelope's middle, in the envelope's own units. */
export interface LabelPlace {
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly anchor: "middle" | "start" | "end";
}

const { halfWidth, halfHeight } = envelope;
/** Above the middle of its envelope: where a label stands that nothing is in the way of. */
const firstLine = -halfHeight - 9;
const lineHeight = 14;

/** The places of a label, the best first; `letters`: how much larger than drawn it is set. */
function placesOf(letters: number): readonly LabelPlace[] {
  const across: readonly Omit<LabelPlace, "y">[] = [
    { x: 0, anchor: "middle" },
    { x: -halfWidth, anchor: "start" },
    { x: halfWidth, anchor: "end" },
  ];
  const row = (y: number): readonly LabelPlace[] => across.map((one) => ({ ...one, y }));
  return [
    ...row(firstLine),
    ...row(firstLine - lineHeight * letters),
    { x: halfWidth + 11, y: 4, anchor: "start" },
    { x: -halfWidth - 5, y: 4, anchor: "end" },
    ...row(halfHeight + lineHeight * letters + 2),
  ];
}

/** What labels say, how large they are, and what they had better not cover. */
export interface LabelWishes {
  /** Of the labelled envelopes at rest; empty for who has none. */
  readonly labelOf: (token: Token) => string;
  /** How much larger than drawn labels are set. */
  readonly letters: number;
  /** How much larger than drawn envelopes are. */
  readonly enlarged: number;
  /** What is drawn beside the envelopes; null from far away, where it is not. */
  readonly layout: Layout | null;
}

/**
 * Where each label of a frame is written: on no other label, and where it can be on no name, server or host,
 * and in the picture. One that
 * has no such place is left out. Those of the event have the choice, then the ones in front.
 */
export function placeLabels(
  tokens: readonly Token[],
  { labelOf, letters, enlarged, layout }: LabelWishes,
): ReadonlyMap<CopyId, LabelPlace> {
  const places = placesOf(letters);
  const taken: Box[] = [];
  const inTheWay = layout ? obstaclesOf(layout) : [];
  const envelopes = tokens.map(({ at, copy }) => ({
    copy,
    box: boxAround(at, 2 * halfWidth * enlarged, 2 * halfHeight * enlarged),
  }));
  const found = new Map<CopyId, LabelPlace>();
  const labelled = tokens.filter(({ under }) => under !== null);
  for (const token of [...labelled.filter(({ isInFocus }) => isInFocus), ...labelled.filter((one) => !one.isInFocus)]) {
    const text = labelOf(token);
    if (text === "") continue;
    const width = textWidth(text, 12 * letters);
    let best: { readonly place: LabelPlace; readonly box: Box } | null = null;
    let leastCost = Number.POSITIVE_INFINITY;
    for (const [i, place] of places.entries()) {
      const box = boxOf(token, place, { width, height: 12 * letters, enlarged });
      if (taken.some((other) => overlap(other, box))) continue;
      const cost =
        i * 0.1 +
        inTheWay.filter((other) => overlap(other, box)).length * 2 +
        (layout && !isWithin(box, layout.bounds) ? 4 : 0) +
        envelopes.filter(({ copy, box: other }) => copy !== token.copy && overlap(other, box)).length;
      if (cost >= leastCost) continue;
      leastCost = cost;
      best = { place, box };
    }
    if (best === null) continue;
    taken.push(grown(best.box, 2));
    found.set(token.copy, best.place);
  }
  return found;
}

const isWithin = ({ x, width }: Box, within: Box): boolean => x >= within.x && x + width <= within.x + within.width;

function boxOf(
  { at }: Token,
  { x, y, anchor }: LabelPlace,
  { width, height, enlarged }: { readonly width: number; readonly height: number; readonly enlarged: number },
): Box {
  const across = anchor === "middle" ? width / 2 : anchor === "end" ? width : 0;
  // The letters of an enlarged envelope are enlarged with it.
  return {
    x: at.x + (x - across) * enlarged,
    y: at.y + (y - height * 0.8) * enlarged,
    width: width * enlarged,
    height: height * enlarged,
  };
}

const known = new WeakMap<Layout, readonly Box[]>();

function obstaclesOf(layout: Layout): readonly Box[] {
  const found = known.get(layout) ?? collected(layout);
  known.set(layout, found);
  return found;
}

/** What is written, and the tiles and signs that are read by what is drawn in them. */
function collected({ servers, hosts, districts, clients, catalogs, links, internet }: Layout): readonly Box[] {
  const line = { x: 0, y: -12, height: 12 + nameDepth };
  return [
    // An envelope rests on the corner of its tile: the rim is free.
    ...servers.map(({ box }) => grown(box, -4)),
    ...servers.map(({ server, label }) => {
      const width = textWidth(shownName("server", server));
      return moved({ ...line, width }, label.x - width / 2, label.y);
    }),
    ...hosts.map(({ box }) => box),
    ...districts.map(({ name, label }) =>
      moved({ ...line, width: textWidth(shownName("district", name), 15) }, label.x, label.y),
    ),
    ...clients.map(({ name, label, labelAnchor }) => {
      const width = textWidth(shownName("person", name));
      const across = { start: 0, middle: width / 2, end: width }[labelAnchor];
      return moved({ ...line, width }, label.x - across, label.y);
    }),
    ...clients.map(({ centre }) => boxAround(centre, 30, 30)),
    ...catalogs.map(({ centre }) => boxAround(centre, 24, 24)),
    ...links.flatMap(({ pill }) => (pill ? [pill] : [])),
    ...(internet ? [boxAround({ x: internet.label.x, y: internet.label.y - 4 }, textWidth("Internet", 13), 14)] : []),
  ];
}
