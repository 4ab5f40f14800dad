import { eventField, type SiteId, type Trace } from "../engine/index.ts";
import { compareNames } from "../lib/compare-names.ts";
import { siteDistrict } from "./districts.ts";
import type { Layout, LinkLine } from "./layout-shapes.ts";

/** A chosen path as what is drawn of it. */
export interface ShownPath {
  readonly links: readonly string[];
  readonly districts: readonly string[];
}

export interface PathIndex {
  readonly pathAt: (seq: number) => ShownPath;
}

const noPath: ShownPath = { links: [], districts: [] };

/**
 * For each event the least-cost path that its copy is on: the one that the event's own decision chose, else the latest
 * one that the server which has the copy chose for the same recipients.
 */
export function createPathIndex(trace: Trace, layout: Layout): PathIndex {
  let decisionAt: Int32Array | null = null;
  const paths = new Map<number, ShownPath>();
  return {
    pathAt: (seq) => {
      decisionAt ??= decisionsOfEvents(trace);
      const decision = trace.decisions[decisionAt[seq] ?? -1];
      if (decision?.question !== "leastCostPath" || decision.chosen === null) return noPath;
      const known = paths.get(decision.id);
      if (known) return known;
      const path = decision.candidates[decision.chosen]?.path ?? [];
      const shown = { links: linksOn(path, layout.links), districts: path.map(siteDistrict) };
      paths.set(decision.id, shown);
      return shown;
    },
  };
}

/** The number of the decision that goes with each event; -1: none. */
function decisionsOfEvents({ events, decisions }: Trace): Int32Array {
  const [typeOf, becauseOf] = [eventField(events, "type"), eventField(events, "because")];
  const [messageOf, recipientsOf] = [eventField(events, "message"), eventField(events, "recipients")];
  const [serverOf, fromOf] = [eventField(events, "server"), eventField(events, "from")];
  const result = new Int32Array(events.length).fill(-1);
  const latest = new Map<string, Map<string, number>>();
  /** The server that has the copy; when it arrives, the path that brought it is still shown until a new one is chosen. */
  const holdersOf = (seq: number): readonly (string | undefined)[] => {
    const type = typeOf(seq);
    if (type === "RECEIVE") return [serverOf(seq), fromOf(seq)];
    return [type === "ATTEMPT" ? fromOf(seq) : serverOf(seq)];
  };
  for (let seq = 0; seq < events.length; seq += 1) {
    const because = decisions[becauseOf(seq) ?? -1];
    const message = messageOf(seq) ?? "";
    const recipients = recipientsOf(seq) ?? [];
    if (because?.question === "leastCostPath") {
      const key = `${because.subject.server ?? ""}:${message}`;
      const byAddress = latest.get(key) ?? new Map<string, number>();
      latest.set(key, byAddress);
      // A decision may stand for several copies that ask the same; the event says whose it is here.
      for (const address of recipients) byAddress.set(address, because.id);
      result[seq] = because.id;
      continue;
    }
    for (const server of holdersOf(seq)) {
      const byAddress = server === undefined ? undefined : latest.get(`${server}:${message}`);
      const address = byAddress && recipients.find((one) => byAddress.has(one));
      if (address === undefined) continue;
      result[seq] = byAddress?.get(address) ?? -1;
      break;
    }
  }
  return result;
}

/** The ids of the site links that a path goes over: of parallel ones the cheapest, then the first by name. */
export function linksOn(path: readonly SiteId[], links: readonly Tie[]): readonly string[] {
  const siteLinks = links.filter(({ kind }) => kind === "siteLink");
  const used = path.slice(1).flatMap((site, i): string[] => {
    const [a, b] = [siteDistrict(path[i] ?? site), siteDistrict(site)];
    const between = siteLinks.filter(({ ends }) => ends.includes(a) && ends.includes(b)).sort(byCost);
    return between[0] ? [between[0].id] : [];
  });
  return [...new Set(used)];
}

type Tie = Pick<LinkLine, "id" | "kind" | "name" | "ends" | "cost">;

function byCost(a: Tie, b: Tie): number {
  return (a.cost ?? 0) - (b.cost ?? 0) || compareNames(a.name, b.name);
}
