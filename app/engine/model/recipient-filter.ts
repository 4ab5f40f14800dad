import type { Attributes, Recipient } from "./recipients.ts";

type Filter = (recipient: Recipient) => boolean;

const typeNames: { readonly [Type in Recipient["type"]]: string } = {
  mailbox: "UserMailbox",
  contact: "MailContact",
  distributionGroup: "MailUniversalDistributionGroup",
  dynamicDistributionGroup: "DynamicDistributionGroup",
  publicFolder: "PublicFolder",
};

/** The properties a filter may name, in lower case, and how they are read. */
const properties: { readonly [property: string]: (recipient: Recipient) => string } = {
  recipienttype: ({ type }) => typeNames[type],
  name: ({ name }) => name,
  displayname: ({ name }) => name,
  primarysmtpaddress: ({ address }) => address,
  department: (recipient) => attribute(recipient, "department"),
  company: (recipient) => attribute(recipient, "company"),
  office: (recipient) => attribute(recipient, "office"),
  title: (recipient) => attribute(recipient, "title"),
  stateorprovince: (recipient) => attribute(recipient, "stateOrProvince"),
  customattribute1: (recipient) => attribute(recipient, "customAttribute1"),
};

function attribute(recipient: Recipient, name: keyof Attributes): string {
  return recipient.type === "mailbox" || recipient.type === "contact" ? (recipient[name] ?? "") : "";
}

/**
 * Reads the filter of a dynamic distribution group as the Exchange Management Shell writes it: `-eq`, `-ne`, `-like`
 * with `*`, `-and`, `-or`, `-not` and brackets. null: the filter makes no sense, and the group is misconfigured (P-345).
 */
export function recipientFilter(text: string): Filter | null {
  const tokens = text.match(/\(|\)|'[^']*'|"[^"]*"|-[A-Za-z]+|[A-Za-z][A-Za-z0-9]*|\S/g) ?? [];
  let next = 0;
  const word = (): string => (tokens[next] ?? "").toLowerCase();
  const takes = (expected: string): boolean => {
    if (word() !== expected) return false;
    next += 1;
    return true;
  };
  // An operator and its two sides; `-and` and `-or` are read from the left to the right, as the shell does.
  const either = (depth: number): Filter | null => {
    let left = one(depth);
    while (left !== null && (word() === "-and" || word() === "-or")) {
      const isAnd = takes("-and") || !takes("-or");
      const [first, second] = [left, one(depth)];
      if (second === null) return null;
      left = isAnd ? (who) => first(who) && second(who) : (who) => first(who) || second(who);
    }
    return left;
  };
  const one = (depth: number): Filter | null => {
    if (depth > deepest) return null;
    if (takes("-not")) {
      const inner = one(depth + 1);
      return inner && ((who) => !inner(who));
    }
    if (!takes("(")) return comparison();
    const inner = either(depth + 1);
    return takes(")") ? inner : null;
  };
  const comparison = (): Filter | null => {
    const read = properties[word()];
    const operator = (tokens[next + 1] ?? "").toLowerCase();
    const quoted = tokens[next + 2] ?? "";
    next += 3;
    if (!read || !/^(['"]).*\1$/s.test(quoted)) return null;
    const value = quoted.slice(1, -1).toLowerCase();
    switch (operator) {
      case "-eq":
        return (who) => read(who).toLowerCase() === value;
      case "-ne":
        return (who) => read(who).toLowerCase() !== value;
      case "-like":
        return (who) => isLike(read(who).toLowerCase(), value.split("*"));
      default:
        return null;
    }
  };
  const filter = either(0);
  return next === tokens.length ? filter : null;
}

const deepest = 50;

/** The pieces of a pattern, in order, with anything between them. */
function isLike(text: string, pieces: readonly string[]): boolean {
  const [first = "", ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
