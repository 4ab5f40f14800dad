import type { OpenAnswer } from "../worker/protocol.ts";

/** A scenario that is shipped with the page, as the list of them tells it. */
export interface LibraryEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
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
