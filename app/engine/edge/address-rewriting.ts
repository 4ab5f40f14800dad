import { nameKey } from "../../lib/compare-names.ts";
import type { AddressRewriteEntry } from "../model/address-rewriting.ts";
import { domainOf } from "../model/directory.ts";
import { type Copy, lookedUpAs, type RecipientState, type World } from "../simulation/world.ts";
import type { RewrittenAddress } from "../trace/events.ts";

/**
 * The address as the world outside is to see it; null: it stays as it is. An entry for one address comes before one for
 * a domain, that before one for all subdomains.
 *
 * @source P-526
 */
export function outwardAddress(entries: readonly AddressRewriteEntry[], address: string): string | null {
  const fitting = entries.filter(
    ({ internalAddress, exceptionList }) =>
      covers(internalAddress, address) && !exceptionList.some((one) => covers(one, address)),
  );
  const best = closest(fitting, ({ internalAddress }) => internalAddress);
  return best ? written(best.externalAddress, address) : null;
}

/** The address as it is known inside; null: nothing is written back. */
export function inwardAddress(entries: readonly AddressRewriteEntry[], address: string): string | null {
  const fitting = entries.filter((entry) => !entry.outboundOnly && covers(entry.externalAddress, address));
  const best = closest(fitting, ({ externalAddress }) => externalAddress);
  return best ? written(best.internalAddress, address) : null;
}

/** Writes the recipients of a message that comes in as the organization knows them; only RCPT TO is touched (P-526). */
export function rewriteInward(world: World, recipients: readonly RecipientState[]): readonly RewrittenAddress[] {
  const entries = world.directory.organization.addressRewriteEntries ?? [];
  if (entries.length === 0) return [];
  return recipients.flatMap((recipient) => {
    const to = inwardAddress(entries, recipient.address);
    if (to === null) return [];
    recipient.rewrittenTo = to;
    recipient.deliversTo = to;
    return [{ header: "RCPT TO" as const, from: recipient.address, to }];
  });
}

/** What stands otherwise in a message that leaves: the sender in envelope and header, and whoever of ours it names. */
export function rewrittenOutward(world: World, { message, recipients }: Copy): readonly RewrittenAddress[] {
  const entries = world.directory.organization.addressRewriteEntries ?? [];
  if (entries.length === 0) return [];
  const at = (header: RewrittenAddress["header"], addresses: readonly string[]): readonly RewrittenAddress[] =>
    addresses.flatMap((from) => {
      const to = outwardAddress(entries, from);
      return to === null ? [] : [{ header, from, to }];
    });
  const sender = message.from === null ? [] : [message.from];
  const { to = recipients.map(lookedUpAs), cc = [] } = message.submission ?? {};
  return [...at("MAIL FROM", sender), ...at("From", sender), ...at("To", to), ...at("Cc", cc)];
}

/** Is it this address, in this domain, or in one of its subdomains? */
function covers(pattern: string, address: string): boolean {
  if (pattern.includes("@")) return nameKey(pattern) === nameKey(address);
  const domain = domainOf(address);
  return pattern.startsWith("*.") ? domain.endsWith(pattern.slice(1).toLowerCase()) : domain === pattern.toLowerCase();
}

function closest<T>(entries: readonly T[], patternOf: (entry: T) => string): T | undefined {
  const rank = (entry: T): number => {
    const pattern = patternOf(entry);
    return pattern.includes("@") ? 0 : pattern.startsWith("*.") ? 2 : 1;
  };
  const longer = (a: T, b: T): number => patternOf(b).length - patternOf(a).length;
  return [...entries].sort((a, b) => rank(a) - rank(b) || longer(a, b))[0];
}

const written = (pattern: string, address: string): string =>
  pattern.includes("@") ? pattern : `${address.slice(0, address.lastIndexOf("@"))}@${pattern}`;
