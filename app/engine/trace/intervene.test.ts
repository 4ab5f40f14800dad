import { expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import type { FaultSubject } from "../model/intervention.ts";
import { simulate } from "../simulation/simulate.ts";
import { interventionAt, isGivenFault } from "./intervene.ts";

it("what breaks right after a poison message has stopped the service breaks later than that", () => {
  const { input } = shippedScenario("f-52-poison");
  const { trace } = simulate(input);
  const crash = trace.events.find((event) => event.type === "FAULT");
  const dismounted = { kind: "databaseDismounted", database: "DB01" } as FaultSubject;
  const { at } = interventionAt(input, trace, (crash?.seq ?? -1) + 1, { kind: "break", fault: dismounted });
  expect(at).toBe((crash?.at ?? Number.NaN) + 1);
  expect(crash?.type === "FAULT" && isGivenFault(input, crash.fault)).toBe(false);
});
