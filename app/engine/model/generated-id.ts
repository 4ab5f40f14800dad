import { type Kilobytes, kilobytes } from "./units.ts";

const marks = {
  report: "-dsn",
  journalReport: "-journal",
  automaticReply: "-reply",
  ruleForward: "-forward",
  quotaWarning: "-quota",
} as const;
/** What Exchange itself writes about a message. */
export type GeneratedKind = keyof typeof marks;

/** The id of the nth message that Exchange writes about another: `m1-dsn1`, `m1-journal1`, `m1-reply1`. */
export const generatedId = (message: string, kind: GeneratedKind, number: number): string =>
  `${message}${marks[kind]}${number}`;

/** What an id says a message is; null: one that somebody wrote. Only for ids that are not in the scenario. */
export function generatedKind(id: string): GeneratedKind | null {
  if (/-dsn\d+$/.test(id)) return "report";
  if (/-journal\d+$/.test(id)) return "journalReport";
  if (/-reply\d+$/.test(id)) return "automaticReply";
  if (/-quota\d+$/.test(id)) return "quotaWarning";
  return /-forward\d+$/.test(id) ? "ruleForward" : null;
}

// The original is attached up to 10 MB, then only its headers (P-804).
const largestAttachedOriginal = 10_240;
/** What a message of Exchange's own words weighs; invented. */
const ownWordsKB = 5;

/** Has a report only the headers of a message of so many kilobytes? */
export const hasHeadersOnly = (originalKB: number): boolean => originalKB > largestAttachedOriginal;

/** How large a message is that Exchange writes about one of so many kilobytes. */
export function generatedSizeKB(kind: GeneratedKind, originalKB: number): Kilobytes {
  if (kind === "automaticReply" || kind === "quotaWarning") return kilobytes(ownWordsKB);
  return kilobytes(kind === "report" && hasHeadersOnly(originalKB) ? ownWordsKB : originalKB);
}
