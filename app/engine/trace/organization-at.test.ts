import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readScenario } from "../../scenario/index.ts";
import { simulate } from "../simulation/simulate.ts";
import { createOrganizationAt } from "./organization-at.ts";

const read = readScenario(readFileSync("public/scenarios/f-51-connector-disabled.json", "utf8"));
if (!read.ok) throw new Error("The shipped scenario is wrong.");
const { input } = read.value;
const { trace } = simulate(input);
const organizationAt = createOrganizationAt(input, trace);
const change = trace.events.find(({ type }) => type === "CHANGE")?.seq ?? -1;

it("the organization is as declared until a change happens, and changed from then on", () => {
  const enabled = (seq: number) => organizationAt(seq).sendConnectors.map((connector) => connector.enabled);
  expect(change).toBeGreaterThan(0);
  expect(organizationAt(-1)).toBe(input.organization);
  expect(organizationAt(change - 1)).toBe(input.organization);
  expect(enabled(change)).not.toEqual(enabled(change - 1));
});

it("between two changes it is one and the same thing", () => {
  expect(organizationAt(change + 1)).toBe(organizationAt(change));
});
