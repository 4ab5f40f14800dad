import { expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import { simMs } from "../model/units.ts";
import { outcomesOf } from "../testing/sketch.ts";

it("P-744: back pressure tells how it changes the level of a server, where it does", () => {
  const pressure = (level: "medium" | "high", at: number, until: number) =>
    ({ kind: "backPressure", server: serverId("HT-A"), level, at: simMs(at), until: simMs(until) }) as const;
  const faults = [pressure("medium", 0, 50), pressure("high", 10, 40), pressure("medium", 20, 30)];
  const { trace } = outcomesOf({ sites: "A", messages: [{ to: ["a@contoso.test"] }], faults });
  const told = trace.events.flatMap((event) => {
    if (event.type !== "FAULT" && event.type !== "RECOVERY") return [];
    return [
      `${event.at} ${event.pressure === undefined ? "as before" : `${event.pressure.from} to ${event.pressure.to}`}`,
    ];
  });
  expect(told).toEqual([
    "0 normal to medium",
    "10 medium to high",
    "20 as before",
    "30 as before",
    "40 high to medium",
    "50 medium to normal",
  ]);
});
