import { nameKey } from "../../lib/compare-names.ts";
import type { SimulationInput, Submission } from "../model/message.ts";
import { headerDate, messageIdOf } from "./header-text.ts";
import type { MessageHistory } from "./message-history.ts";

/** A name and a value. */
export type Field = readonly [name: string, value: string];

type Find = (message: string) => MessageHistory;

/** What the header of a message says to people when the message begins; without the Message-ID. */
export function firstFields(input: SimulationInput, find: Find, history: MessageHistory): readonly Field[] {
  const submission = input.messages.find(({ id }) => id === history.message);
  return submission ? written(input, submission) : generated(input, find, history);
}

/** Bcc is in no header: who is in it, is in the envelope alone. */
function written(input: SimulationInput, submission: Submission): readonly Field[] {
  const { from, to, cc, subject, at, headers = [], classification } = submission;
  const people = (addresses: readonly string[]): string => addresses.map((one) => named(input, one)).join(", ");
  return [
    ["From", named(input, from)],
    ...(to.length > 0 ? [["To", people(to)] as const] : []),
    ...(cc.length > 0 ? [["Cc", people(cc)] as const] : []),
    ["Subject", subject],
    ["Date", headerDate(at)],
    ...headers.map((line): Field => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
    ...(classification === undefined ? [] : [["x-microsoft-classification", classification] as const]),
  ];
}

/**
 * What Exchange writes about another message.
 *
 * @source P-408, P-802
 */
function generated(input: SimulationInput, find: Find, { madeBy }: MessageHistory): readonly Field[] {
  if (madeBy === null) return [];
  const original = madeBy.message ?? "";
  const subject = firstFields(input, find, find(original)).find(([name]) => name === "Subject")?.[1] ?? "";
  const [about = ""] = madeBy.recipients;
  const fields = (from: string, title: string): readonly Field[] => [
    ["From", from],
    ["To", named(input, madeBy.to)],
    ["Subject", title],
    ["Date", headerDate(madeBy.at)],
    ["In-Reply-To", messageIdOf(original)],
  ];
  if (madeBy.type === "DSN")
    return fields(exchange(input, madeBy.to), `${madeBy.kind === "delayed" ? "Delayed" : "Undeliverable"}: ${subject}`);
  switch (madeBy.kind) {
    case "journalReport":
      return [...fields(exchange(input, madeBy.to), subject), ["X-MS-Journal-Report", ""]];
    case "automaticReply":
      return fields(named(input, about), `Out of Office: ${subject}`);
    case "ruleForward": {
      const rule = find(original).events.findLast((event) => event.type === "INBOX-RULE" && event.seq < madeBy.seq);
      const isRedirected = rule?.type === "INBOX-RULE" && rule.action === "redirectTo";
      const sender = input.messages.find(({ id }) => id === original)?.from ?? about;
      return isRedirected ? fields(named(input, sender), subject) : fields(named(input, about), `FW: ${subject}`);
    }
    default:
      return fields(exchange(input, madeBy.to), "Your mailbox is almost full");
  }
}

/** People of ours hear from Microsoft Exchange, all others from the postmaster (P-802). */
function exchange({ organization }: SimulationInput, to: string): string {
  if (organization.recipients.some(({ address }) => nameKey(address) === nameKey(to))) return "Microsoft Exchange";
  const domain = organization.acceptedDomains[0]?.domain ?? organization.recipients[0]?.address.split("@")[1] ?? "";
  return `postmaster@${domain}`;
}

function named({ organization }: SimulationInput, address: string): string {
  const name = organization.recipients.find((one) => nameKey(one.address) === nameKey(address))?.name;
  return name === undefined ? address : `${name} <${address}>`;
}
