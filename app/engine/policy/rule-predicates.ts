import { nameKey } from "../../lib/compare-names.ts";
import { type TextPattern, textPattern } from "../../lib/text-pattern.ts";
import type { HeaderWords, RulePredicate, RulePredicates, Scope, TransportRule } from "../model/policies.ts";
import type { Copy, MessageState, RecipientState, World } from "../simulation/world.ts";

/** Whether a rule acts, for which recipients, and what decided about it. */
export type Match =
  | { readonly kind: "acts"; readonly recipients: readonly RecipientState[] }
  | { readonly kind: "conditionNotMet" | "excepted"; readonly about: RulePredicate };

/** The order in which conditions are told when several are not met. */
const order: readonly RulePredicate[] = [
  "from",
  "fromMemberOf",
  "fromScope",
  "betweenMemberOf1",
  "sentTo",
  "sentToMemberOf",
  "sentToScope",
  "subjectContains",
  "subjectOrBodyContains",
  "fromAddressContains",
  "headerContains",
  "subjectMatches",
  "subjectOrBodyMatches",
  "fromAddressMatches",
  "headerMatches",
  "attachmentNameMatches",
  "withImportance",
  "hasClassification",
  "sclOver",
  "attachmentSizeOverKB",
];

/**
 * Holds a message against a rule. All conditions must be met, and no condition at all means every message; an exception
 * that is met exempts. Conditions about recipients leave those whom they are met for.
 *
 * @source P-402, P-403
 */
export function matchRule(world: World, copy: Copy, recipients: readonly RecipientState[], rule: TransportRule): Match {
  let left = recipients;
  for (const predicate of order) {
    if (rule.conditions[predicate] === undefined) continue;
    left = meeting(world, copy, left, rule.conditions, predicate);
    if (left.length === 0) return { kind: "conditionNotMet", about: predicate };
  }
  for (const predicate of order) {
    if (rule.exceptions[predicate] === undefined) continue;
    const exempt = new Set(meeting(world, copy, left, rule.exceptions, predicate));
    left = left.filter((recipient) => !exempt.has(recipient));
    if (left.length === 0) return { kind: "excepted", about: predicate };
  }
  return { kind: "acts", recipients: left };
}

/** The recipients for whom a predicate holds; one about the message alone holds for all of them or for none. */
function meeting(
  world: World,
  copy: Copy,
  recipients: readonly RecipientState[],
  given: RulePredicates,
  predicate: RulePredicate,
): readonly RecipientState[] {
  const { message } = copy;
  const from = message.from ?? "";
  const all = (holds: boolean): readonly RecipientState[] => (holds ? recipients : []);
  const isIn = (address: string, groups: readonly string[] = []): boolean =>
    groups.some((group) => world.directory.isMemberOf(address, group));
  switch (predicate) {
    case "from":
      return all(isListed(from, given.from));
    case "fromMemberOf":
      return all(isIn(from, given.fromMemberOf));
    case "fromScope":
      return all(scopeOf(world, from) === given.fromScope);
    case "betweenMemberOf1":
    case "betweenMemberOf2": {
      const { betweenMemberOf1: one, betweenMemberOf2: other } = given;
      const [fromOne, fromOther] = [isIn(from, one), isIn(from, other)];
      return recipients.filter(({ address }) => (fromOne && isIn(address, other)) || (fromOther && isIn(address, one)));
    }
    case "sentTo":
      return recipients.filter((one) => isListed(one.address, given.sentTo) || isListed(one.deliversTo, given.sentTo));
    case "sentToMemberOf":
      return recipients.filter(({ address }) => isIn(address, given.sentToMemberOf));
    case "sentToScope":
      return recipients.filter(({ deliversTo }) => scopeOf(world, deliversTo) === given.sentToScope);
    case "subjectContains":
      return all(hasWords(copy.subject, given.subjectContains));
    case "subjectOrBodyContains":
      return all([copy.subject, bodyOf(message)].some((text) => hasWords(text, given.subjectOrBodyContains)));
    case "fromAddressContains":
      return all(hasWords(from, given.fromAddressContains));
    case "headerContains":
      return all(valuesOf(message, given.headerContains).some((text) => hasWords(text, given.headerContains?.words)));
    case "subjectMatches":
      return all(matches(copy.subject, given.subjectMatches));
    case "subjectOrBodyMatches":
      return all([copy.subject, bodyOf(message)].some((text) => matches(text, given.subjectOrBodyMatches)));
    case "fromAddressMatches":
      return all(matches(from, given.fromAddressMatches));
    case "headerMatches":
      return all(valuesOf(message, given.headerMatches).some((text) => matches(text, given.headerMatches?.words)));
    case "attachmentNameMatches":
      return all(attachmentsOf(message).some((name) => matches(name, given.attachmentNameMatches)));
    case "withImportance":
      return all((message.submission?.importance ?? "normal") === given.withImportance);
    case "hasClassification":
      return all(nameKey(copy.classification ?? "") === nameKey(given.hasClassification ?? ""));
    case "sclOver":
      return all(copy.scl !== undefined && copy.scl >= (given.sclOver ?? 0));
    case "attachmentSizeOverKB": {
      // The largest is taken to be among what an attachment filter has left.
      const size = message.attachmentsLeft?.length === 0 ? undefined : message.submission?.attachmentSizeKB;
      return all(size !== undefined && size >= (given.attachmentSizeOverKB ?? 0));
    }
  }
}

/** What an attachment filter has replaced is there no more (P-516). */
const attachmentsOf = ({ submission, attachmentsLeft }: MessageState): readonly string[] =>
  attachmentsLeft ?? submission?.attachments ?? [];

const bodyOf = ({ submission }: MessageState): string => submission?.body ?? "";

/** The values of one header among those that the sender has written. */
function valuesOf({ submission }: MessageState, wanted: HeaderWords | undefined): readonly string[] {
  return (submission?.headers ?? []).flatMap((line) => {
    const colon = line.indexOf(":");
    return nameKey(line.slice(0, colon)) === nameKey(wanted?.header ?? "") ? [line.slice(colon + 1).trim()] : [];
  });
}

function hasWords(text: string, list: readonly string[] = []): boolean {
  const small = text.toLowerCase();
  return list.some((words) => small.includes(words.toLowerCase()));
}

/** A pattern that makes no sense is in nothing; the scenario's check tells of it. */
function matches(text: string, patterns: readonly string[] = []): boolean {
  const ready = readied.get(patterns) ?? patterns.map(textPattern);
  readied.set(patterns, ready);
  return ready.some((pattern) => pattern?.isIn(text) ?? false);
}

/** Each rule's patterns are made ready once, not for every message. */
const readied = new WeakMap<readonly string[], readonly (TextPattern | null)[]>();

function isListed(address: string, list: readonly string[] = []): boolean {
  return list.some((one) => nameKey(one) === nameKey(address));
}

/** Ours is what has an address in an accepted domain. */
function scopeOf(world: World, address: string): Scope {
  return world.directory.acceptedDomainType(address) === undefined ? "notInOrganization" : "inOrganization";
}
