import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import type { SimulationInput } from "../model/message.ts";
import { simulate } from "../simulation/simulate.ts";
import { borderTables } from "./hop-tables/border.ts";
import { clientTables } from "./hop-tables/clients.ts";
import type { HopTable } from "./hop-tables/hop-table.ts";
import { insideTables } from "./hop-tables/inside.ts";
import { policyAndFailureTables } from "./hop-tables/policy-and-failure.ts";
import { type Row, tableRows } from "./table-rows.ts";

const tables = [...insideTables, ...clientTables, ...borderTables, ...policyAndFailureTables];

/** How many rows each documented table has. */
const documentedRows: { readonly [flow: string]: number } = {
  "F-01x": 7,
  "F-02x": 7,
  "F-03x": 10,
  "F-04x": 13,
  "F-05x": 11,
  "F-07x": 11,
  "F-09x": 8,
  "F-10x": 17,
  "F-12x": 8,
  "F-13x": 13,
  "F-14x": 9,
  "F-15x": 8,
  "F-16x": 6,
  "F-18x": 8,
  "F-21x": 10,
  "F-22x": 6,
  "F-24x": 10,
  "F-28x": 5,
  "F-29x": 10,
  "F-32x": 12,
  "F-33x": 7,
  "F-34x": 7,
  "F-39x": 7,
  "F-40x": 8,
  "F-42x": 6,
  "F-43x": 6,
  "F-46x": 9,
  "F-56x": 13,
};

/** What the engine does in the table's scenario, in the table's names. */
function played({ scenario, follow = [], readWith, places }: HopTable): readonly Row[] {
  const { input } = shippedScenario(scenario);
  const { trace } = simulate(readWith === undefined ? input : readBy(input, readWith));
  const named = (cell: string): string => cell.replace(/[A-Za-z0-9][\w.@-]*/g, (word) => places[word] ?? word);
  return tableRows(trace, follow).map(([way, protocol, what, tracking]) => [
    named(way),
    protocol,
    named(what),
    named(tracking),
  ]);
}

/** Everybody but the sender reads with this client. */
function readBy(input: SimulationInput, client: NonNullable<HopTable["readWith"]>): SimulationInput {
  const senders = new Set(input.messages.map(({ from }) => from));
  const recipients = input.organization.recipients.map((one) =>
    one.type === "mailbox" && !senders.has(one.address) ? { ...one, client } : one,
  );
  return { ...input, organization: { ...input.organization, recipients } };
}

/** Without the rows of `besides`, each taken out as often as it is listed; the later one of two equal rows. */
function without(rows: readonly Row[], besides: readonly Row[]): readonly Row[] {
  const left = [...rows];
  for (const row of besides) {
    const at = left.findLastIndex((one) => one.join("|") === row.join("|"));
    expect(at, `beside the table: ${row.join(" | ")}`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
  return left;
}

describe("the 28 documented hop tables", () => {
  it.each(tables.map((table) => [table.flow, table] as const))("%s: row by row as in the table", (_, table) => {
    expect(without(played(table), table.besides ?? [])).toEqual(table.rows);
  });

  it("are all here, with all their rows", () => {
    expect(Object.fromEntries(tables.map(({ flow, rows }) => [flow, rows.length]))).toEqual(documentedRows);
  });
});
