import type { Change } from "./message.ts";
import type { Organization } from "./organization.ts";

/** The organization with the named fields of the named things replaced; names are matched without regard to case. */
export function applyChange(organization: Organization, { set }: Pick<Change, "set">): Organization {
  const changed: { [list: string]: unknown } = { ...organization };
  for (const [list, names] of Object.entries(set)) {
    const items = changed[list];
    if (!Array.isArray(items)) continue;
    const byName = new Map(Object.entries(names).map(([name, fields]) => [name.toLowerCase(), fields]));
    changed[list] = items.map((item: { readonly name: string; readonly address?: string }) => {
      // People may share a name; their addresses are theirs alone.
      const fields = byName.get((item.address ?? item.name).toLowerCase());
      return fields ? { ...item, ...dnsOrSmartHosts(fields) } : item;
    });
  }
  return changed as unknown as Organization;
}

// A Send connector uses DNS or smart hosts, never both: setting the one unsets the other (R-CON-16, R-UNR-3).
function dnsOrSmartHosts(fields: { readonly [field: string]: unknown }): { readonly [field: string]: unknown } {
  const { dnsRoutingEnabled, smartHosts } = fields;
  if (dnsRoutingEnabled === true && smartHosts === undefined) return { ...fields, smartHosts: [] };
  if (Array.isArray(smartHosts)) return { dnsRoutingEnabled: smartHosts.length === 0, ...fields };
  return fields;
}
