import {
  atServer,
  conversationsOf,
  type PlaceId,
  placeParts,
  type SimulationInput,
  type Trace,
  type TraceEvent,
} from "../engine/index.ts";

/** A trace as a Mermaid sequence diagram: every place a participant, every conversation an arrow. */
export function* mermaid(trace: Trace, input: SimulationInput): Generator<string> {
  const places = placesOf(trace);
  const names = new Map([...places].map((place, i) => [place, `p${i + 1}`]));
  const site = new Map<string, string>(input.organization.servers.map((server) => [server.name, server.site]));
  yield "sequenceDiagram";
  yield "  autonumber";
  for (const [place, name] of names) yield `  participant ${name} as ${plain(labelOf(place, site))}`;
  for (const event of trace.events) {
    const text = plain(textOf(event));
    const hops = conversationsOf(event);
    const arrow = event.type === "ATTEMPT" ? "-x" : isSmall(event) ? "-->>" : "->>";
    for (const { from, to } of hops) yield `  ${names.get(from)}${arrow}${names.get(to)}: ${text}`;
    if (hops.length === 0 && isNoted(event)) {
      const place = "server" in event ? names.get(atServer(event.server)) : undefined;
      const [first, last] = [names.values().next().value, [...names.values()].pop()];
      if (place !== undefined) yield `  Note over ${place}: ${text}`;
      else if (first !== undefined) yield `  Note over ${first === last ? first : `${first},${last}`}: ${text}`;
    }
  }
}

function isSmall(event: TraceEvent): boolean {
  return event.type === "RESOLVE" || event.type === "CLIENT-LOCATE" || event.type === "NOTIFY";
}

function isNoted(event: TraceEvent): boolean {
  const told: readonly TraceEvent["type"][] = [
    "STORE",
    "AGENTS",
    "HEADER-FIREWALL",
    "DNS-LOOKUP",
    "DROP",
    "PERMIT",
    "DISCARD",
    "BADMAIL",
    "EXPAND",
    "REDIRECT",
    "TRANSFER",
    "DEFER",
    "RESUBMIT",
    "POISONMESSAGE",
    "DUPLICATEDELIVER",
    "FAIL",
    "DSN",
    "FAULT",
    "RECOVERY",
    "CHANGE",
  ];
  return told.includes(event.type);
}

function placesOf(trace: Trace): ReadonlySet<PlaceId> {
  const places = new Set<PlaceId>();
  for (const event of trace.events) {
    const hops = conversationsOf(event);
    for (const { from, to } of hops) places.add(from).add(to);
    if (hops.length === 0 && "server" in event && isNoted(event)) places.add(atServer(event.server));
  }
  return places;
}

function labelOf(place: PlaceId, siteOf: ReadonlyMap<string, string>): string {
  const { kind, name } = placeParts(place);
  if (kind === "server") return siteOf.has(name) ? `${name} (${siteOf.get(name)})` : name;
  if (kind === "gc") return `global catalog (${name})`;
  return kind === "drop" ? `Drop directory (${name})` : name;
}

const mostRecipients = 3;

function textOf(event: TraceEvent): string {
  const { recipients } = event;
  const listed = recipients.length > mostRecipients ? `${recipients.length} recipients` : recipients.join(" + ");
  const words: string[] = [event.type];
  if (event.copy !== null) words.push(event.copy);
  switch (event.type) {
    case "ATTEMPT":
      words.push(event.error);
      break;
    case "CLIENT-CONNECT":
    case "CLIENT-READ":
      words.push(event.client);
      break;
    case "STORE":
      words.push(event.folder);
      break;
    case "AGENTS":
      words.push(event.moment);
      break;
    case "DNS-LOOKUP":
      words.push(event.record, event.domain, event.answer.join(" + "));
      break;
    case "HEADER-FIREWALL":
      words.push(event.removed.join(" + "));
      break;
    case "REJECT":
      words.push(event.text);
      break;
    case "PERMIT":
      words.push(event.domain, event.text ?? "forwarding");
      break;
    case "DISCARD":
      words.push(event.domain);
      break;
    case "EXPAND":
      words.push(event.group);
      break;
    case "DEFER":
      words.push(event.queue.nextHop, event.lastError);
      break;
    case "FAIL":
    case "DSN":
      words.push(event.status);
      break;
    case "TRANSFER":
      words.push(`to ${event.copies.map(({ copy }) => copy).join(" + ")}`);
      break;
    case "FAULT":
    case "RECOVERY":
      words.push(event.fault.kind, targetOf(event.fault));
      break;
    case "CHANGE":
      words.push(event.list, event.name, event.field);
      break;
    default:
      break;
  }
  if (listed !== "" && (event.type === "SEND" || event.type === "DELIVER" || event.type === "HANDOFF"))
    words.push(`for ${listed}`);
  return words.join(" ");
}

function targetOf(fault: object): string {
  return Object.entries(fault)
    .filter(([field]) => field !== "at" && field !== "until" && field !== "kind")
    .map(([, value]) => String(value))
    .join(" ");
}

/** Mermaid reads some characters as its own; as codes they are plain text. */
function plain(text: string): string {
  return text.replace(/[#;<>{}"\\%`\p{Cc}]/gu, (found) => `#${found.charCodeAt(0)};`);
}
