import type { Problem } from "../scenario/index.ts";
import type { OpenAnswer } from "../worker/protocol.ts";
import type { Library } from "./library.ts";
import { type PageLink, readLink } from "./link.ts";
import { linkNotices } from "./link-notices.ts";
import type { AppStore, IsOverdue, OpenRequest, OpenResult } from "./store.ts";

/** Opens what a link says: the scenario, the moment and the view together, or nothing of it and the reason. */
export interface LinkOpener {
  readonly open: (fragment: string) => Promise<void>;
  /** Opens a shipped scenario before its first event. */
  readonly openShipped: (id: string) => Promise<void>;
}

interface LinkOpenerParts {
  readonly store: AppStore;
  readonly library: Library;
  /** What a message calls the link. */
  readonly linkName: () => string;
  /** Behind the message about a link that cannot be opened there is something to see: the first shipped scenario. */
  readonly hasStartPage: boolean;
}

export function createLinkOpener({ store, library, linkName, hasStartPage }: LinkOpenerParts): LinkOpener {
  const { actions } = store.getState();

  const refuse = (problem: Problem): OpenResult => {
    actions.refuse({ name: linkName(), problems: [problem] });
    return "rejected";
  };
  const notFetched = (name: string): OpenResult => refuse({ path: "", code: "not-fetched", args: { name } });

  const openShippedAt = async (
    id: string,
    position: number,
    isOverdue: IsOverdue,
    refusal: OpenRequest["refusal"] = null,
  ): Promise<OpenResult> => {
    let text: string;
    let answer: OpenAnswer | null;
    let isShipped: boolean;
    try {
      [text, answer] = await Promise.all([library.text(id), library.answer(id)]);
      // Beside the scenarios lies the list of them; no answer was kept for what is none.
      isShipped = answer !== null || (await library.list()).some((entry) => entry.id === id);
    } catch {
      return isOverdue() ? "overtaken" : notFetched(id);
    }
    // The answer to an older wish never covers the answer to a newer one.
    if (isOverdue()) return "overtaken";
    if (!isShipped) return notFetched(id);
    return actions.open({ text, name: id, shippedId: id, position, isOverdue, refusal, ...(answer && { answer }) });
  };

  const openFirst = async (
    position: number,
    isOverdue: IsOverdue,
    refusal?: OpenRequest["refusal"],
  ): Promise<OpenResult> => {
    try {
      const [first] = await library.list();
      return first ? await openShippedAt(first.id, position, isOverdue, refusal) : notFetched("index");
    } catch {
      return isOverdue() ? "overtaken" : notFetched("index");
    }
  };

  const openOrigin = async ({ origin, position }: PageLink, isOverdue: IsOverdue): Promise<OpenResult> => {
    const { scenario } = store.getState();
    if (origin.kind === "none") {
      if (scenario.scenario === null) return openFirst(position, isOverdue);
    } else if (origin.kind === "shipped") {
      if (origin.id !== scenario.shippedId) return openShippedAt(origin.id, position, isOverdue);
    } else {
      const { unpackText } = await import("./packed-text.ts");
      const unpacked = await unpackText(origin.data);
      if (isOverdue()) return "overtaken";
      if (!unpacked.ok) return refuse(unpacked.problem);
      const text = legible(unpacked.text);
      if (scenario.scenario === null || scenario.text !== text)
        return actions.open({ text, name: linkName(), position, isOverdue });
    }
    // The scenario is there already: the link is a way to another moment of it.
    actions.pause();
    actions.seek(position);
    return "done";
  };

  return {
    openShipped: async (id) => {
      await openShippedAt(id, 0, actions.wish());
    },
    open: async (fragment) => {
      const isOverdue = actions.wish();
      const read = readLink(fragment);
      const result = read.ok ? await openOrigin(read.link, isOverdue) : refuse(read.problem);
      if (isOverdue()) return;
      const { scenario, run } = store.getState();
      if (read.ok && result === "done" && run.run !== null) {
        const notices = await linkNotices(read.link, run.run);
        if (!isOverdue()) actions.applyLink(read.link, notices);
      } else if (result === "rejected" && scenario.scenario === null && hasStartPage) {
        await openFirst(0, isOverdue, run.refusal);
      }
    },
  };
}

/** A link carries a file without its white space; who saves it wants to read it. */
function legible(text: string): string {
  try {
    return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  } catch {
    return text;
  }
}
