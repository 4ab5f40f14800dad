import type { CopyId, CopyNow, Replay, Trace, TraceEvent } from "../engine/index.ts";
import type { Frame, Token } from "./frame-shapes.ts";
import type { Point } from "./geometry.ts";
import type { Layout } from "./layout-shapes.ts";
import { isSamePosition, type Move, moveBetween, restingPoints, straightMove } from "./moves.ts";
import { isCovered, isInFront, type PilePlace, pilePlaces } from "./piles.ts";
import { restingPoint } from "./places.ts";
import { passingOf, pulseAt } from "./pulses.ts";

/** The frames between two events: what does not move is made once for all of them. */
type Step = (part: number) => Omit<Frame, "moment">;

interface Moving {
  readonly token: Token;
  readonly move: Move;
  readonly appears: boolean;
}

export interface Steps {
  readonly frame: (moment: number) => Frame;
}

/** Steps that are kept at hand: playing needs the last one, scrubbing a few around it. */
const keptSteps = 12;

export function createSteps(trace: Trace, layout: Layout, replay: Replay): Steps {
  const atRest = kept((seq) => {
    const { copies } = replay.worldAt(seq);
    const focus = copiesOf(trace.events[seq]);
    const piles = pilePlaces(copies);
    const points = restingPoints(layout, copies, piles);
    return copies.flatMap((copy) => {
      const pile = piles.get(copy.copy);
      if (pile && isCovered(pile)) return [];
      return tokenOf(copy, points.get(copy.copy) ?? { x: 0, y: 0 }, pile, focus.has(copy.copy));
    });
  });
  const step = kept((seq) => createStep(trace, layout, replay, seq));
  return {
    frame: (moment) => {
      const seq = Math.floor(moment);
      const part = moment - seq;
      if (part === 0) return { moment, tokens: atRest(seq), pulses: [] };
      return { moment, ...step(seq)(part) };
    },
  };
}

/** Remembers the latest answers; asking again gives an equal one, so nobody can tell. */
function kept<T>(make: (seq: number) => T): (seq: number) => T {
  const answers = new Map<number, T>();
  return (seq) => {
    const known = answers.get(seq);
    if (known !== undefined) return known;
    const answer = make(seq);
    const oldest = answers.size >= keptSteps ? answers.keys().next() : null;
    if (oldest && !oldest.done) answers.delete(oldest.value);
    answers.set(seq, answer);
    return answer;
  };
}

function createStep(trace: Trace, layout: Layout, replay: Replay, seq: number): Step {
  const event = trace.events[seq + 1];
  const before = replay.worldAt(seq).copies;
  const after = replay.worldAt(seq + 1).copies;
  const [pilesBefore, pilesAfter] = [pilePlaces(before), pilePlaces(after)];
  const startPoints = restingPoints(layout, before, pilesBefore);
  const endPoints = restingPoints(layout, after, pilesAfter);
  const focus = copiesOf(event);
  const known = new Map(before.map((copy) => [copy.copy, copy]));
  const still: Token[] = [];
  const moving: Moving[] = [];
  for (const copy of after) {
    const end = endPoints.get(copy.copy) ?? { x: 0, y: 0 };
    const origin = known.get(copy.copy) ?? parentOf(copy, event, known);
    const start = origin && startPoints.get(origin.copy);
    const token = tokenOf(copy, end, pilesAfter.get(copy.copy), focus.has(copy.copy));
    // Thousands of copies in one pile look like its front ones.
    if (isHidden(pilesAfter, copy) && (!known.has(copy.copy) || isHidden(pilesBefore, copy))) continue;
    if (origin && start) {
      if (isSamePosition(origin.position, copy.position)) {
        if (start.x === end.x && start.y === end.y) still.push(token);
        else moving.push({ token, move: straightMove(start, end), appears: false });
      } else {
        const move = moveBetween(layout, origin.position, copy.position, start, end);
        moving.push({ token, move, appears: false });
      }
    } else {
      moving.push({ token, move: firstMove(layout, copy, end), appears: true });
    }
  }
  const passing = event ? passingOf(layout, event) : null;
  return (part) => {
    const eased = ease(part);
    const tokens = moving.map(({ token, move, appears }) => ({
      ...token,
      isInFocus: true,
      at: move(eased),
      opacity: appears ? eased : 1,
    }));
    return { tokens: [...still, ...tokens], pulses: passing ? [pulseAt(passing, eased)] : [] };
  };
}

/** The parts of a copy begin where it was. */
function parentOf(
  part: CopyNow,
  event: TraceEvent | undefined,
  known: ReadonlyMap<string, CopyNow>,
): CopyNow | undefined {
  if (event?.type !== "TRANSFER" || event.copy === null) return undefined;
  return event.copies.some(({ copy }) => copy === part.copy) ? known.get(event.copy) : undefined;
}

/** A copy that is on its way as soon as it is seen comes from where its connection begins. */
function firstMove(layout: Layout, { position }: CopyNow, end: Point): Move {
  if (position.kind === "at") return () => end;
  const origin = { kind: "at", place: position.from } as const;
  return moveBetween(layout, origin, position, restingPoint(layout, position.from, 0), end);
}

function isHidden(piles: ReadonlyMap<string, PilePlace>, { copy }: CopyNow): boolean {
  const pile = piles.get(copy);
  return pile !== undefined && isCovered(pile);
}

/** The copies that an event is about. */
function copiesOf(event: TraceEvent | undefined): ReadonlySet<CopyId> {
  const parts = event && "copies" in event ? event.copies.map(({ copy }) => copy) : [];
  return new Set(event?.copy ? [event.copy, ...parts] : parts);
}

const alone: PilePlace = { index: 0, size: 1 };

function tokenOf(copyNow: CopyNow, at: Point, pile: PilePlace | undefined, isInFocus: boolean): Token {
  const { copy, message, isReport, recipients, state } = copyNow;
  const under = isInFront(pile ?? alone) ? (pile ?? alone).size - 1 : null;
  return { copy, message, isReport, recipients: recipients.length, state, under, isInFocus, at, opacity: 1 };
}

/** Slow at both ends. */
function ease(part: number): number {
  return part < 0.5 ? 4 * part * part * part : 1 - 4 * (1 - part) * (1 - part) * (1 - part);
}
