import { boxAround, grown, overlap } from "./boxes.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import type { LinkLine } from "./layout-shapes.ts";
import type { DrawnLine } from "./link-lines.ts";
import { textWidth } from "./measure.ts";
import { alongLine, crossesBox, lengthOf } from "./polylines.ts";

const pillHeight = 22;
/** The cost is set at 13; what stands beside it smaller. */
const noteSize = 11;
/** Between two things that a pill says. */
export const pillGap = 7;

/** What is written on a link. */
export type PillText = Pick<LinkLine, "cost" | "isExchangeCost" | "maxMessageSizeKB" | "isDisabled">;

/** Has a link anything that its pill would say? */
export function hasPill({ cost, maxMessageSizeKB, isDisabled }: PillText): boolean {
  return cost !== null || maxMessageSizeKB !== null || isDisabled;
}

/** A pill with its middle at a point, as broad as what it says. */
export function pillAround(middle: Point, text: PillText): Box {
  return boxAround(middle, pillWidth(text), pillHeight);
}

function pillWidth({ cost, isExchangeCost, maxMessageSizeKB, isDisabled }: PillText): number {
  const parts = [
    ...(cost === null ? [] : [textWidth(String(cost), 13) + (isExchangeCost ? 12 : 0)]),
    // As long as the languages write it at most.
    ...(maxMessageSizeKB === null ? [] : [textWidth(`<= ${maxMessageSizeKB}, KB`, noteSize)]),
    ...(isDisabled ? [textWidth("deactivated", noteSize)] : []),
  ];
  const text = parts.reduce((sum, width) => sum + width, 0) + pillGap * Math.max(0, parts.length - 1);
  return Math.max(36, Math.ceil(text + 20));
}

export interface PillSurroundings {
  /** Districts, pills, people, hosts: a pill on one of them could not be read. */
  readonly taken: readonly Box[];
  /** Lines of other links: a pill on one of them could be taken for theirs. */
  readonly otherLines: readonly DrawnLine[];
}

/** The pill of a link on its line: as near to the middle as it finds room. */
export function placePill(line: Polyline, text: PillText, { taken, otherLines }: PillSurroundings): Box {
  const steps = Math.max(10, Math.min(60, Math.round(lengthOf(line) / 10)));
  let best = pillAround(alongLine(line, 0.5), text);
  let bestCost = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= steps; step += 1) {
    const offset = (Math.ceil(step / 2) / steps) * (step % 2 === 0 ? 1 : -1);
    const box = pillAround(alongLine(line, 0.5 + offset * 0.95), text);
    const far = Math.abs(offset);
    const cost = pillCost(box, taken, otherLines, bestCost - far) + far;
    if (cost < bestCost) {
      best = box;
      bestCost = cost;
    }
    if (cost < 1) break;
  }
  return best;
}

/** Stops counting at `limit`: the answer is then too low, but not below it. */
function pillCost(box: Box, taken: readonly Box[], otherLines: readonly DrawnLine[], limit: number): number {
  let cost = 0;
  const wide = grown(box, 5);
  for (const other of taken) {
    if (overlap(other, box)) cost += 20;
    else if (overlap(other, wide)) cost += 2;
    if (cost >= limit) return cost;
  }
  for (const { line, box: around } of otherLines) {
    if (!overlap(around, wide)) continue;
    for (let i = 1; i < line.length; i += 1) {
      const [a, b] = [line[i - 1], line[i]];
      if (a && b && crossesBox(a, b, wide)) {
        cost += 5;
        break;
      }
    }
    if (cost >= limit) return cost;
  }
  return cost;
}
