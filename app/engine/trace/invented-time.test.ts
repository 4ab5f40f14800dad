import { expect, it } from "vitest";
import { shippedScenario, shippedScenarios } from "../../testing/shipped-scenarios.ts";
import type { SimulationInput } from "../model/message.ts";
import { simulate } from "../simulation/simulate.ts";
import { timings } from "../simulation/timings.ts";
import { createReplay } from "./create-replay.ts";
import { hasInventedTime } from "./invented-time.ts";

function timedIn(input: SimulationInput) {
  const { trace } = simulate(input);
  const run = { input, trace, replay: createReplay(trace) };
  return { run, events: trace.events, isInvented: trace.events.map((_, seq) => hasInventedTime(run, seq)) };
}
const shipped = (id: string) => timedIn(shippedScenario(id).input);

it("the time of a first pass is invented but for its first event and what happens at the same moment", () => {
  const { events, isInvented } = shipped("same-server");
  expect(isInvented).toEqual(events.map(({ at }, seq) => at !== (events[seq - 1]?.at ?? 0)));
  expect(isInvented.filter((one) => one).length).toBeGreaterThan(5);
});

it("nothing that waited for a documented retry has an invented time", () => {
  let retries = 0;
  for (const [id, { input }] of shippedScenarios()) {
    const { events, isInvented } = timedIn(input);
    const announced = new Set(events.flatMap((event) => (event.type === "DEFER" ? [event.retryAt] : [])));
    events.forEach(({ at, seq }) => {
      if (!announced.has(at)) return;
      retries += 1;
      expect(isInvented[seq], `${id}, event ${seq + 1}`).toBe(false);
    });
  }
  expect(retries).toBeGreaterThan(50);
});

it("a retry, a fault and an end of waiting come when a source or the scenario says", () => {
  const { events, isInvented } = shipped("f-56-expiry");
  const typesOf = (wanted: boolean) =>
    new Set(events.flatMap(({ type, at }, i) => (isInvented[i] === wanted && at !== events[i - 1]?.at ? [type] : [])));
  expect([...typesOf(false)]).toEqual(expect.arrayContaining(["FAULT", "ATTEMPT", "DSN", "FAIL"]));
  expect([...typesOf(true)]).toEqual(expect.arrayContaining(["CATEGORIZE", "RECEIVE"]));
  expect([...typesOf(true)]).not.toEqual(expect.arrayContaining(["FAULT"]));
});

it("a stranger’s address is refused after the five seconds that are documented", () => {
  const { events, isInvented } = shipped("f-28-unknown-recipient");
  const refused = events.find(({ type }) => type === "REJECT");
  expect(isInvented[refused?.seq ?? -1]).toBe(false);
});

it("so is the next one, though the other side has begun its report in between (P-226)", () => {
  const { input } = shippedScenario("f-28-unknown-recipient");
  const [message] = input.messages;
  if (!message) throw new Error("a message");
  const to = ["nobody1@contoso.com", "nobody2@contoso.com", ...message.to];
  const { events, isInvented } = timedIn({ ...input, messages: [{ ...message, to }] });
  const refused = events.filter(({ type }) => type === "REJECT");
  expect(refused.length).toBeGreaterThan(1);
  expect(refused.map(({ seq }) => isInvented[seq])).toEqual(refused.map(() => false));
});

it("a file lies in the Pickup directory until the documented look through it", () => {
  const { events, isInvented } = shipped("f-20-pickup");
  const taken = events.find((event) => event.type === "RECEIVE" && event.source === "PICKUP");
  expect(isInvented[taken?.seq ?? -1]).toBe(false);
  expect(isInvented[(taken?.seq ?? -1) + 1]).toBe(true);
});

it("what another message does in between makes nobody’s wait an invented one", () => {
  const { input } = shippedScenario("f-56-expiry");
  const [message] = input.messages;
  if (!message) throw new Error("The scenario has a message");
  const alone = timedIn(input);
  const reported = alone.events.find(({ type }) => type === "DSN");
  const other = { ...message, id: "other", at: (reported?.at ?? 0) - 500 };
  const { events, isInvented } = timedIn({ ...input, messages: [message, other] as SimulationInput["messages"] });
  const again = events.find(({ type, message: id }) => type === "DSN" && id === message.id);
  expect(again?.at).toBe(reported?.at);
  expect(isInvented[again?.seq ?? -1]).toBe(false);
});

it("nothing invented takes as long as what is documented, but for the poll that is", () => {
  const long = Object.entries(timings).filter(([, milliseconds]) => milliseconds >= 60_000);
  expect(long.map(([name]) => name)).toEqual(["outlookPoll"]);
});

it("an event that is not there took no time", () => {
  const { run } = shipped("same-server");
  expect(hasInventedTime(run, run.trace.events.length)).toBe(false);
});
