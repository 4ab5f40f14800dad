import type { AddressSpace } from "../model/connectors.ts";
import { domainOf } from "../model/directory.ts";

/** Where a message goes outside: a type (SMTP, X400, FAX …) and an address in that type's writing. */
export interface ExternalAddress {
  readonly type: string;
  readonly address: string;
}

/** Reads `FAX:555-0100` or `user@fabrikam.com`. */
export function externalAddress(text: string): ExternalAddress {
  const typed = /^([A-Za-z][A-Za-z0-9]*):(.*)$/s.exec(text);
  if (typed?.[1] === undefined || typed[2] === undefined) return { type: "SMTP", address: text };
  return { type: typed[1].toUpperCase(), address: typed[2] };
}

/** A match of a connector: its best address space and how specific that is (higher is more specific). */
export interface AddressSpaceMatch {
  readonly space: AddressSpace;
  readonly specificity: number;
}

/**
 * The address space of a connector that counts for an address: of those that match the most specific, then the
 * cheapest. null: none matches.
 *
 * @source R-CON-3, R-CON-4
 */
export function bestAddressSpace(spaces: readonly AddressSpace[], target: ExternalAddress): AddressSpaceMatch | null {
  let best: AddressSpaceMatch | null = null;
  for (const space of spaces) {
    const specificity = specificityOf(space, target);
    if (specificity === null) continue;
    if (
      best === null ||
      specificity > best.specificity ||
      (specificity === best.specificity && space.cost < best.space.cost)
    ) {
      best = { space, specificity };
    }
  }
  return best;
}

// An exact match is more specific than every wildcard, however long.
const exact = 1_000_000;

/** How specific the match is; null: no match. */
function specificityOf(space: AddressSpace, target: ExternalAddress): number | null {
  if (space.type.toUpperCase() !== target.type) return null;
  if (target.type === "SMTP") return smtpSpecificity(space.address.trim().toLowerCase(), domainOf(target.address));
  if (target.type === "X400") return x400Specificity(space.address, target.address);
  return customSpecificity(space.address, target.address);
}

/**
 * `contoso.com` matches that domain alone; `*.contoso.com` the domain and all its subdomains; `*` everything. `--`
 * counts on Edge Transport servers only and `*contoso.com` is not legal: neither matches here.
 *
 * @source R-CON-4
 */
function smtpSpecificity(pattern: string, domain: string): number | null {
  if (pattern === "*") return 0;
  if (pattern === "" || pattern === "--") return null;
  if (!pattern.startsWith("*")) return pattern === domain ? exact : null;
  if (!pattern.startsWith("*.")) return null;
  const suffix = pattern.slice(2);
  return domain === suffix || domain.endsWith(`.${suffix}`) ? suffix.length : null;
}

/** Every attribute given must match; more literal attributes are more specific (inferred). */
function x400Specificity(pattern: string, address: string): number | null {
  if (pattern.trim() === "*") return 0;
  const given = x400Attributes(address);
  let literal = 0;
  for (const [name, value] of x400Attributes(pattern)) {
    if (value === "*") continue;
    if (given.get(name) !== value) return null;
    literal += 1;
  }
  return 1 + literal;
}

function x400Attributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const part of text.split(";")) {
    const equals = part.indexOf("=");
    // A blank value is a value: an empty administration domain is written as one space.
    if (equals > 0) attributes.set(part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1).toUpperCase());
  }
  return attributes;
}

/** A literal before a pattern before `*`; among patterns the one with more literal characters (inferred). */
function customSpecificity(pattern: string, address: string): number | null {
  const wanted = pattern.toUpperCase();
  const given = address.toUpperCase();
  if (wanted === "*") return 0;
  if (!wanted.includes("*")) return wanted === given ? exact : null;
  return matchesPattern(wanted.split("*"), given) ? 1 + wanted.replaceAll("*", "").length : null;
}

/** Do the literal pieces between the asterisks stand in the text in this order, the first and last at its ends? */
function matchesPattern(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? "";
  const last = pieces[pieces.length - 1] ?? "";
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
