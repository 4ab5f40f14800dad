import { describe, expect, it } from "vitest";
import { createDirectory } from "../model/directory.ts";
import { serverId, siteId } from "../model/ids.ts";
import { createRoutingTable } from "../routing/routing-table.ts";
import { simulate } from "../simulation/simulate.ts";
import type { EventOf } from "../trace/events.ts";
import type { RecipientOutcome } from "../trace/outcome.ts";
import furtherCases from "./2007/further.json";
import cases from "./2007/routing.json";
import type { CaseExpectation, CaseRecipient, ConformanceCase } from "./conformance-case.ts";
import { addressOf, inputOfCase } from "./input-of-case.ts";

const published = cases as unknown as readonly ConformanceCase[];
const derived = furtherCases as unknown as readonly ConformanceCase[];

describe("published routing cases of Exchange 2007", () => {
  it("has all 141 of them", () => {
    expect(published.length).toBe(141);
  });

  for (const test of published) it(`${test.id}: ${test.title}`, () => checkCase(test));
});

describe("further routing cases, derived by hand from the rules that they name", () => {
  it("has 30 of them, each with the reason for what is expected", () => {
    expect(derived.filter(({ rules, notes }) => rules.length > 0 && notes !== undefined).length).toBe(30);
  });

  for (const test of derived) it(`${test.id}: ${test.title}`, () => checkCase(test));
});

function checkCase(test: ConformanceCase): void {
  const input = inputOfCase(test);
  if (test.expected.paths) checkPaths(test, test.expected.paths);
  if (!test.message) return;
  const { outcome, trace } = simulate(input, { roundRobin: test.roundRobin ?? {} });
  const message = outcome.messages[0];
  if (!message) throw new Error("no message");
  const { expected } = test;
  if (expected.submissionServer !== undefined) expect(message.submissionServer).toBe(expected.submissionServer);
  if (expected.interSiteCopies !== undefined) expect(message.interSiteCopies).toBe(expected.interSiteCopies);
  for (const [id, wanted] of Object.entries(expected.recipients ?? {})) {
    const recipient = findRecipient(test.message.to, id);
    const found = message.recipients.find(({ address }) => address === addressOf(recipient));
    expect(inCaseWords(found), `recipient ${id}`).toMatchObject(wanted);
  }
  if (expected.attempts) expect(message.attempts.map(attemptInCaseWords)).toMatchObject([...expected.attempts]);
  for (const event of expected.eventsInclude ?? []) {
    expect(outcome.warnings.map((w) => ({ id: w.event, site: w.about }))).toContainEqual(
      expect.objectContaining(event),
    );
  }
  const sends = trace.events.filter((event): event is EventOf<"SEND"> => event.type === "SEND");
  checkTransmissions(
    test,
    expected,
    sends,
    input.organization.servers.map(({ name, site }) => [name, site]),
  );
}

function checkPaths(test: ConformanceCase, paths: NonNullable<CaseExpectation["paths"]>): void {
  const table = createRoutingTable(createDirectory(inputOfCase(test).organization));
  const found = (test.pathQueries ?? []).map(({ from, to }) => table.path(siteId(from), siteId(to)));
  expect(found.map((path) => path && { path: path.sites, cost: path.cost, hops: path.hops })).toMatchObject([...paths]);
}

function checkTransmissions(
  test: ConformanceCase,
  expected: CaseExpectation,
  sends: readonly EventOf<"SEND">[],
  servers: readonly (readonly [string, string])[],
): void {
  const siteOf = new Map(servers);
  const ids = new Map((test.message?.to ?? []).map((recipient) => [addressOf(recipient), recipient.id]));
  const transmissions = sends.map((send) => ({
    from: send.from,
    to: send.to,
    fromSite: siteOf.get(send.from),
    toSite: siteOf.get(send.to),
    backoff: send.phase === "backoff",
    recipients: send.recipients.map((address) => ids.get(address) ?? address),
  }));
  for (const wanted of expected.transmissionsInclude ?? []) {
    expect(transmissions).toContainEqual(expect.objectContaining(wanted));
  }
}

function findRecipient(to: readonly CaseRecipient[], id: string): CaseRecipient {
  const found = to.flatMap((recipient) => [recipient, ...(recipient.members ?? [])]).find((one) => one.id === id);
  if (!found) throw new Error(`No recipient ${id} in the case`);
  return found;
}

/** The contract's outcome in the words of the cases. */
function inCaseWords(outcome: RecipientOutcome | undefined) {
  if (!outcome) return undefined;
  const { route } = outcome;
  return {
    ...outcome,
    outcome: outcome.outcome.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    ndr: outcome.dsn,
    route: route && { ...route, rgcs: route.routingGroupConnectors, rgcCost: route.routingGroupCost },
  };
}

function attemptInCaseWords(attempt: { readonly to: string; readonly phase: string }) {
  return { ...attempt, server: serverId(attempt.to), phase: attempt.phase === "delivery" ? "mapi" : attempt.phase };
}
