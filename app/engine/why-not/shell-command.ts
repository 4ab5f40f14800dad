import type { Intervention } from "../model/intervention.ts";

/**
 * What an administrator of Exchange 2007 types into the Exchange Management Shell for a change of configuration; null
 * where none is needed, or where it takes more than typing.
 *
 * @source Cmdlets and parameters as in the Exchange Server 2007 cmdlet reference
 */
export function shellCommand(intervention: Intervention): string | null {
  switch (intervention.kind) {
    case "declare":
    case "set":
      return setting(intervention);
    case "spare":
    case "mend":
      if (intervention.fault.kind === "transportStopped") return "Start-Service MSExchangeTransport";
      if (intervention.fault.kind === "databaseDismounted")
        return `Mount-Database -Identity ${quoted(intervention.fault.database)}`;
      return null;
    case "break":
      return null;
  }
}

const cmdlets = {
  sites: "Set-AdSite",
  siteLinks: "Set-AdSiteLink",
  sendConnectors: "Set-SendConnector",
  foreignConnectors: "Set-ForeignConnector",
  routingGroupConnectors: "Set-RoutingGroupConnector",
  servers: "Set-MailboxServer",
} as const;

const parameters: { readonly [field: string]: string } = {
  hubSiteEnabled: "HubSiteEnabled",
  cost: "Cost",
  exchangeCost: "ExchangeCost",
  enabled: "Enabled",
  isScopedConnector: "IsScopedConnector",
  maxMessageSizeKB: "MaxMessageSize",
  addressSpaces: "AddressSpaces",
  submissionServerOverrideList: "SubmissionServerOverrideList",
};

function setting({ list, name, field, value }: Extract<Intervention, { readonly kind: "declare" | "set" }>) {
  const parameter = parameters[field];
  const written = parameter === undefined ? null : valueText(field, value);
  return written === null ? null : `${cmdlets[list]} -Identity ${quoted(name)} -${parameter} ${written}`;
}

function valueText(field: string, value: unknown): string | null {
  if (field === "maxMessageSizeKB") return value === null ? "unlimited" : `${String(value)}KB`;
  if (value === null) return "$null";
  if (typeof value === "boolean") return value ? "$true" : "$false";
  if (typeof value === "number") return String(value);
  if (!Array.isArray(value)) return null;
  const items: readonly unknown[] = value;
  return items.map((item) => quoted(itemText(item))).join(",");
}

/** `SMTP:*.contoso.com;5` */
function itemText(item: unknown): string {
  if (typeof item === "string") return item;
  if (item === null || typeof item !== "object") return "";
  const { type, address, cost }: { type?: unknown; address?: unknown; cost?: unknown } = item;
  return `${String(type ?? "SMTP")}:${String(address ?? "*")};${String(cost ?? 1)}`;
}

/** In single quotes nothing has a meaning of its own but the quote, which is written twice; a plain word needs none. */
function quoted(text: string): string {
  return /^[A-Za-z][\w.-]*$/.test(text) ? text : `'${text.replace(/['‘’‚‛]/g, "$&$&")}'`;
}
