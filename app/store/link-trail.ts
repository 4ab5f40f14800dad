import type { Trace } from "../engine/index.ts";
import { canonicalJson } from "../lib/canonical-json.ts";

/**
 * A trail lets a link say where another engine's answer leaves the one that its author saw: a short checksum after every
 * so many events, each over all events and decisions up to there. The first character is the number of events between
 * two of them; the rest are the checksums, two characters each.
 */
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const mostSamples = 48;
/** Events behind these are not covered: a link stays short, and making one stays quick. */
const mostEvents = mostSamples * digits.length;

export function writeTrail(trace: Trace): string {
  const covered = Math.min(trace.events.length, mostEvents);
  const stride = Math.max(1, Math.ceil(covered / mostSamples));
  return `${digits[stride - 1]}${samples(trace, stride, Math.floor(covered / stride)).join("")}`;
}

/** Where two answers part, in positions: so many events agree, and the first that differs is at the latest `upTo`. */
export interface Difference {
  readonly agree: number;
  /** null: it cannot be told from the link. */
  readonly upTo: number | null;
}

/** What a trail tells of a trace that is known to differ from the one it was made of. */
export function compareTrail(trail: string | null, trace: Trace): Difference {
  if (trail === null) return { agree: 0, upTo: null };
  const stride = digits.indexOf(trail.charAt(0)) + 1;
  const theirs = trail.slice(1).match(/../g) ?? [];
  const ours = samples(trace, stride, theirs.length);
  const first = theirs.findIndex((sample, i) => sample !== ours[i]);
  return first < 0
    ? { agree: theirs.length * stride, upTo: null }
    : { agree: first * stride, upTo: (first + 1) * stride };
}

/** The checksums after `stride`, twice `stride` … events; fewer when there are no more events. */
function samples({ events, decisions }: Trace, stride: number, count: number): readonly string[] {
  const found: string[] = [];
  let sum = 0x811c9dc5;
  for (let i = 0; i < count * stride && i < events.length; i += 1) {
    const event = events[i];
    const decision = event?.because === undefined ? null : decisions[event.because];
    sum = addTo(sum, canonicalJson([event, decision]));
    if ((i + 1) % stride === 0) found.push(`${digits[(sum >>> 26) & 63]}${digits[(sum >>> 16) & 63]}`);
  }
  return found;
}

/** FNV-1a over the code units of a text, going on from an earlier sum. */
function addTo(sum: number, text: string): number {
  let next = sum;
  for (let i = 0; i < text.length; i += 1) next = Math.imul(next ^ text.charCodeAt(i), 0x01000193);
  return next >>> 0;
}
