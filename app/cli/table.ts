import { describeRoutingTables, type SimulationInput, type SiteRoutingTable } from "../engine/index.ts";
import { compareNames, nameKey } from "../lib/compare-names.ts";

/** The routing tables as aligned text, of one site or of all; null: there is no such site. */
export function tableText(input: SimulationInput, from: string | null): Generator<string> | null {
  const { sites } = input.organization;
  const asked = from === null ? sites : sites.filter(({ name }) => nameKey(name) === nameKey(from));
  if (asked.length === 0) return null;
  const tableOf = describeRoutingTables(input.organization);
  const names = asked.map(({ name }) => name).sort(compareNames);
  return (function* () {
    let isFirst = true;
    for (const name of names) {
      if (!isFirst) yield "";
      isFirst = false;
      yield* siteText(tableOf(name));
    }
  })();
}

function* siteText(table: SiteRoutingTable): Generator<string> {
  const servers = table.hubTransportServers.join(", ");
  yield `From ${table.site} (${servers === "" ? "no Hub Transport server" : servers})`;
  yield "";
  if (table.routes.length === 0) yield "  No other site.";
  else
    yield* aligned(
      ["To", "Cost", "Hops", "Next hop", "Least-cost path", "Back-off"],
      ["left", "right", "right", "left", "left", "left"],
      table.routes.map(({ to, route }) =>
        route === null
          ? [to, "-", "-", "-", "no route", ""]
          : [
              to,
              String(route.cost),
              String(route.hops),
              route.nextHop,
              route.leastCostPath.join(" > "),
              route.backOff.join(", ") + (route.binaryBackOff ? " (binary: order not documented)" : ""),
            ],
      ),
    );
  if (table.addressSpaces.length === 0) return;
  yield "";
  yield* aligned(
    ["Address space", "Connector", "Cost", "Hops", "Site", "Verdict"],
    ["left", "left", "right", "right", "left", "left"],
    table.addressSpaces.flatMap(({ type, address, connectors }) =>
      connectors.map((one, i) => [
        i === 0 ? `${type}:${address}` : "",
        one.connector,
        String(one.aggregateCost ?? "-"),
        String(one.hops ?? "-"),
        one.site ?? "-",
        one.verdict,
      ]),
    ),
  );
}

function* aligned(
  head: readonly string[],
  sides: readonly ("left" | "right")[],
  rows: readonly (readonly string[])[],
): Generator<string> {
  const widths = head.map((title, i) => rows.reduce((most, row) => Math.max(most, width(row[i] ?? "")), width(title)));
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, i) => {
      const space = " ".repeat((widths[i] ?? 0) - width(cell));
      return sides[i] === "right" ? space + cell : cell + space;
    });
    yield `  ${cells.join("  ")}`.trimEnd();
  }
}

const width = (text: string): number => [...text].length;
