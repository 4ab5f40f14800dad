import type { EventOf } from "../../engine/index.ts";
import type { Speaker } from "../speaker.ts";

/** What the fields of a change are called. */
export function fieldName({ say }: Speaker, field: string): string {
  switch (field) {
    case "cost":
    case "database":
    case "exchangeCost":
    case "maxMessageSizeKB":
    case "addressSpaces":
    case "sourceTransportServers":
    case "smartHosts":
    case "dropDirectory":
    case "linkedReceiveConnector":
      return say(`field.${field}`);
    default:
      return say("field.other", { field });
  }
}

/** "the site link Redmond-Dublin" */
export function changedThing({ say }: Speaker, { list, name }: EventOf<"CHANGE">): string {
  switch (list) {
    case "sites":
    case "recipients":
    case "siteLinks":
    case "sendConnectors":
    case "foreignConnectors":
    case "routingGroupConnectors":
      return say(`changed.${list}`, { name });
    default:
      return name;
  }
}

/** A new value in words; null: the field has been cleared. */
export function changedValue(speaker: Speaker, field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.length === 0 ? null : speaker.list(items.map((item) => changedValue(speaker, field, item) ?? ""));
  }
  if (typeof value === "number") {
    return field === "maxMessageSizeKB" ? speaker.say("kilobytes", { size: value }) : speaker.number(value);
  }
  if (typeof value === "boolean") return speaker.say(value ? "yes" : "no");
  if (typeof value === "object") return addressSpaceText(speaker, value);
  return String(value);
}

function addressSpaceText({ say }: Speaker, value: object): string {
  const type = "type" in value ? String(value.type) : "SMTP";
  const address = "address" in value ? String(value.address) : "*";
  const cost = "cost" in value && typeof value.cost === "number" ? value.cost : 1;
  return say("changed.addressSpace", { type, address, cost });
}
