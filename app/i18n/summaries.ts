import type { CopyNow, CopyState, ServerRole } from "../engine/index.ts";
import type { NameBook } from "./name-book.ts";
import type { Speaker } from "./speaker.ts";

/** A line between districts, as far as words are concerned. */
export interface LinkFacts {
  readonly kind: "siteLink" | "routingGroupConnector" | "edgeSubscription" | "internet";
  readonly name: string;
  readonly cost: number | null;
  readonly isExchangeCost: boolean;
  readonly adCost: number | null;
  readonly maxMessageSizeKB: number | null;
  /** Its connector takes no mail. */
  readonly isDisabled: boolean;
}

/** One of the things that are written on a link. */
export interface LinkPart {
  readonly kind: "cost" | "limit" | "state";
  readonly text: string;
}

/** One line of text for each thing of the picture: for its list, its titles and whoever cannot see it. */
export interface Summaries {
  /** "HUB01: Hub Transport" */
  readonly serverSummary: (server: string, roles: readonly ServerRole[]) => string;
  /** "Site link Redmond-Dublin, cost 100" */
  readonly linkSummary: (link: LinkFacts) => string;
  /** What is written on its line: "100", "≤ 5,000 KB", "disabled". */
  readonly linkParts: (link: LinkFacts) => readonly LinkPart[];
  /** "Bob’s copy: in the Outbox" */
  readonly copySummary: (copy: CopyNow, book: NameBook) => string;
  /**
   * What stands beside an envelope at rest: "Bob"; both names where they are short, "Bob, Carol", else "Bob +1"; in front
   * of a pile "Bob +2"; at its end "Bob · read".
   */
  readonly envelopeLabel: (
    recipients: readonly string[],
    book: NameBook,
    under?: number,
    state?: CopyState | null,
  ) => string;
  /** How long something still takes, as a stop watch shows it: "5:00", "2:00:00". */
  readonly countdown: (milliseconds: number) => string;
}

export function createSummaries(speaker: Speaker): Summaries {
  const { say, list } = speaker;
  return {
    serverSummary: (server, roles) => {
      const names = roles.length === 0 ? [say("role.Legacy")] : roles.map((role) => say(`role.${role}`));
      return say("summary.server", { server, roles: list(names) });
    },
    linkSummary: (link) => {
      const text = linkText(speaker, link);
      const { maxMessageSizeKB, isDisabled } = link;
      const limited =
        maxMessageSizeKB === null
          ? text
          : say("summary.link.limited", { link: text, limit: say("kilobytes", { size: maxMessageSizeKB }) });
      return isDisabled ? say("summary.link.disabled", { link: limited }) : limited;
    },
    linkParts: ({ cost, maxMessageSizeKB, isDisabled }) => [
      ...(cost === null ? [] : [{ kind: "cost" as const, text: speaker.number(cost) }]),
      ...(maxMessageSizeKB === null
        ? []
        : [
            {
              kind: "limit" as const,
              text: say("link.limit", { limit: say("kilobytes", { size: maxMessageSizeKB }) }),
            },
          ]),
      ...(isDisabled ? [{ kind: "state" as const, text: say("link.disabled") }] : []),
    ],
    copySummary: (copy, book) => {
      const name = book.copyNameAtStart(copy);
      const { position } = copy;
      if (position.kind === "at") return say("summary.copyAt", { copy: name, state: say(`state.${copy.state}`) });
      const [from, to] = [book.placeName(position.from), book.placeName(position.to)];
      return say("summary.copyBetween", { copy: name, from, to });
    },
    envelopeLabel: (recipients, book, under = 0, state = null) => {
      const [first, second] = recipients;
      if (first === undefined) return "";
      const isMarked = state !== null && isMarkedState(state);
      const whole = (label: string): string =>
        isMarked ? say("copyLabelState", { label, state: say(`state.short.${state}`) }) : label;
      const name = shortName(first, book);
      if (recipients.length === 2 && second !== undefined && under === 0) {
        const both = whole(say("copyLabelTwo", { first: name, second: shortName(second, book) }));
        if ([...both].length <= mostLetters) return both;
      }
      // In front of a pile the number at the envelope’s corner says how many it is for, and the label what lies under it.
      const more = under === 0 ? recipients.length - 1 : under;
      return whole(more === 0 ? name : say("copyLabelMore", { name, count: more }));
    },
    countdown,
  };
}

/** A label that is broader than this, in letters, would lie over what stands beside a server. */
const mostLetters = 16;

/** Of who has no name here, what stands before the @; of a name that is too long, its beginning. */
function shortName(address: string, book: NameBook): string {
  const name = book.personName(address);
  const letters = [...(name === address ? address.slice(0, address.indexOf("@")) || address : name)];
  return letters.length > mostLetters
    ? `${letters
        .slice(0, mostLetters - 1)
        .join("")
        .trimEnd()}…`
    : letters.join("");
}

/** The states that an envelope has a sign for: the label says in a word what the sign means. */
const markedStates = ["inMailbox", "read", "handedOff", "retry", "unreachable", "failed"] as const;

function isMarkedState(state: CopyState): state is (typeof markedStates)[number] {
  return (markedStates as readonly string[]).includes(state);
}

/** A second that has begun counts. */
function countdown(milliseconds: number): string {
  const seconds = Math.ceil(Math.max(0, milliseconds) / 1_000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3_600);
  const all = hours > 0 ? [hours, ...parts] : parts;
  return all.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

function linkText({ say }: Speaker, { kind, name, cost, isExchangeCost, adCost }: LinkFacts): string {
  switch (kind) {
    case "siteLink":
      return isExchangeCost
        ? say("summary.link.siteLink.exchange", { name, cost: cost ?? 0, adCost: adCost ?? 0 })
        : say("summary.link.siteLink", { name, cost: cost ?? 0 });
    case "routingGroupConnector":
      return say("summary.link.routingGroupConnector", { name, cost: cost ?? 0 });
    case "edgeSubscription":
    case "internet":
      return say(`summary.link.${kind}`, { name });
  }
}
