import { expect, it } from "vitest";
import { compareOutcomes } from "./compare-outcomes.ts";
import type { Outcome, RecipientOutcome, RouteOutcome } from "./outcome.ts";

const overLondon: RouteOutcome = { leastCostPath: ["Redmond", "London", "Dublin"], cost: 20, hops: 2 };
const bob: RecipientOutcome = {
  address: "bob@contoso.com",
  outcome: "delivered",
  siteHops: ["Redmond", "Dublin"],
  serverHops: ["HUB01", "HUB05"],
  finalServer: "MBX07",
  route: overLondon,
  connector: null,
  deliveryType: "MapiDelivery",
  queue: null,
  dsn: null,
  at: 400,
};
const outcomeOf = (...recipients: readonly RecipientOutcome[]): Outcome => ({
  version: 1,
  engine: "",
  generation: "2007",
  hash: "",
  messages: [{ id: "m1", submissionServer: null, recipients, attempts: [], interSiteCopies: 1 }],
  warnings: [],
});

it("another route is a change although the same servers deliver at the same time", () => {
  const direct: RecipientOutcome = { ...bob, route: { leastCostPath: ["Redmond", "Dublin"], cost: 1, hops: 1 } };
  expect(compareOutcomes(outcomeOf(bob), outcomeOf(direct))).toEqual([
    { message: "m1", address: bob.address, before: bob, after: direct },
  ]);
});

it("another cost of the same route is none", () => {
  const dearer: RecipientOutcome = { ...bob, route: { ...overLondon, cost: 30 } };
  expect(compareOutcomes(outcomeOf(bob), outcomeOf(dearer))).toEqual([]);
});

it("groups are told by their members, and who is only in one run is told as well", () => {
  const group: RecipientOutcome = { ...bob, address: "all@contoso.com", outcome: "expanded" };
  expect(compareOutcomes(outcomeOf(group), outcomeOf({ ...group, at: 500 }, bob))).toEqual([
    { message: "m1", address: bob.address, before: null, after: bob },
  ]);
});

it("a group that one run opens and the other does not is told once, as the recipient that it was in both", () => {
  const all = "all@contoso.com";
  const opened: RecipientOutcome = { ...bob, address: all, outcome: "expanded" };
  const member: RecipientOutcome = { ...bob, via: [all] };
  const waiting: RecipientOutcome = { ...bob, address: all, outcome: "submissionFailed", siteHops: [], serverHops: [] };
  const [whole, broken] = [outcomeOf(opened, member), outcomeOf(waiting)];
  expect(compareOutcomes(whole, broken)).toEqual([{ message: "m1", address: all, before: opened, after: waiting }]);
  expect(compareOutcomes(broken, whole)).toEqual([{ message: "m1", address: all, before: waiting, after: opened }]);
});
