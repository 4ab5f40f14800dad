/**
 * What an address rewriting agent of an Edge Transport server puts in the place of what, as `New-AddressRewriteEntry`
 * has it (P-526).
 */
export interface AddressRewriteEntry {
  readonly name: string;
  /** As it is known inside: one address, a domain, or `*.` and a domain for all its subdomains. */
  readonly internalAddress: string;
  /** As it is known outside: one address, or a domain; the part before the @ stays. */
  readonly externalAddress: string;
  /** Domains and addresses that are left as they are. */
  readonly exceptionList: readonly string[];
  /** true: what comes in is not written back. */
  readonly outboundOnly: boolean;
}
