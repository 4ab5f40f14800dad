import type { OpenAnswer } from "../worker/protocol.ts";

/** The groups of shipped scenarios, in the order of the list. */
export const libraryGroups = [
  "article",
  "inside",
  "clients",
  "fromInternet",
  "toInternet",
  "policy",
  "failure",
  "reading",
] as const;
export type LibraryGroup = (typeof libraryGroups)[number];

/** A scenario that is shipped with the page, as the list of them tells it. */
export interface LibraryEntry {
  readonly id: string;
  readonly group: LibraryGroup;
  readonly title: string;
  /** What it shows and what to look at. */
  readonly summary: string;
  /** Number of the flow in the catalogue of flows (`F-05`). */
  readonly flow?: string;
  /** Status codes that occur in it. */
  readonly codes?: readonly string[];
  /** What somebody would look for who has this trouble. */
  readonly symptoms?: readonly string[];
  /** The same in German. */
  readonly german?: readonly string[];
  /** Addresses of what it rests on. */
  readonly sources?: readonly string[];
}

/** Which entry a scenario still bears the words of, whatever else of it was changed; null when it has its own. */
export function entryCalled(
  entries: readonly LibraryEntry[],
  { title, summary }: Pick<LibraryEntry, "title" | "summary">,
): LibraryEntry | null {
  return entries.find((entry) => entry.title === title && entry.summary === summary) ?? null;
}

/** The shipped scenarios, fetched from the page's own folder when they are wanted. */
export interface Library {
  /** In the order of telling; the first is the one that the page opens with. Rejects when it cannot be fetched. */
  readonly list: () => Promise<readonly LibraryEntry[]>;
  readonly text: (id: string) => Promise<string>;
  /** What the engine says of one, found out when the page was built; null when that is not there. Never rejects. */
  readonly answer: (id: string) => Promise<OpenAnswer | null>;
}

export function createLibrary(fetchText: (path: string) => Promise<string>): Library {
  let listed: Promise<readonly LibraryEntry[]> | null = null;
  return {
    list: () => {
      listed ??= fetchText("scenarios/index.json").then((text) => JSON.parse(text) as readonly LibraryEntry[]);
      // A failure is not kept: the next time may go better.
      listed.catch(() => {
        listed = null;
      });
      return listed;
    },
    text: (id) => fetchText(`scenarios/${id}.json`),
    answer: (id) =>
      fetchText(`answers/${id}.json`)
        .then((text) => JSON.parse(text) as OpenAnswer)
        .catch(() => null),
  };
}
