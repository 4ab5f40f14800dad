import { describe, expect, it } from "vitest";
import {
  type FaultSubject,
  type Intervention,
  type OutcomeChange,
  type RecipientOutcome,
  serverId,
  shellCommand,
  simMs,
  whatCanBreak,
} from "../engine/index.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { createChangeWords } from "./change-words.ts";
import { german } from "./german/index.ts";
import { createNameBook } from "./name-book.ts";
import { wordsOnly } from "./words-only.ts";

const { input } = shippedScenario("two-sites");
const tongues = ["en", german] as const;
const faults: readonly FaultSubject[] = [
  { kind: "serverDown", server: "HUB05" },
  { kind: "transportStopped", server: "HUB05" },
  { kind: "backPressure", server: "HUB05", level: "high" },
  { kind: "siteDown", site: "Dublin" },
  { kind: "globalCatalogDown", site: "Dublin" },
  { kind: "sitesBlocked", sites: ["Redmond", "Dublin"] },
  { kind: "databaseDismounted", database: "DB07" },
  { kind: "smartHostDown", host: "relay.test" },
  { kind: "mxDown", host: "mx1.test" },
  { kind: "dnsFailure", domain: "*" },
  { kind: "remoteDown", connector: "Internet" },
] as unknown as readonly FaultSubject[];
const setting = (list: string, name: string, field: string, value: unknown): Intervention =>
  ({ kind: "set", at: simMs(261), list, name, field, value, was: null }) as Intervention;

const outcome: RecipientOutcome = {
  address: "bob@contoso.com",
  outcome: "delivered",
  siteHops: ["Redmond", "London"],
  serverHops: ["HUB01", "HUB03"],
  finalServer: "MBX07",
  route: null,
  connector: null,
  deliveryType: null,
  queue: null,
  dsn: null,
  at: 3_000,
};
const waits: RecipientOutcome = { ...outcome, outcome: "queued" };
const returned: RecipientOutcome = {
  ...outcome,
  outcome: "ndr",
  dsn: { kind: "failed", code: "4.4.7", server: "HUB03", at: 172_800_000 },
  at: 172_800_000,
};
const change = (before: RecipientOutcome | null, after: RecipientOutcome | null, message = "m1"): OutcomeChange => ({
  message,
  address: "bob@contoso.com",
  before,
  after,
});

describe.each(tongues)("in each language", (tongue) => {
  const { button, what, lines } = createChangeWords(tongue);
  const book = createNameBook(input, tongue);

  it("everything that can break has a button that breaks it and one that mends it, and a name", () => {
    for (const fault of faults) {
      for (const kind of ["break", "mend"] as const) {
        wordsOnly(button(kind, fault));
        wordsOnly(what({ kind, fault, at: simMs(0) }));
      }
      expect(button("break", fault)).not.toBe(button("mend", fault));
    }
  });

  it("everything that can be set is told with its new value", () => {
    const told = [
      setting("siteLinks", "Redmond-Dublin", "exchangeCost", 5),
      setting("siteLinks", "Redmond-Dublin", "exchangeCost", null),
      setting("sites", "Redmond", "hubSiteEnabled", true),
      setting("sites", "Redmond", "hubSiteEnabled", false),
      setting("sendConnectors", "Internet", "enabled", true),
      setting("sendConnectors", "Internet", "enabled", false),
      setting("sendConnectors", "Internet", "addressSpaces", [{ type: "SMTP", address: "*", cost: 7 }]),
      setting("routingGroupConnectors", "To North", "cost", 7),
    ].map(what);
    for (const text of told) wordsOnly(text);
    expect(new Set(told).size).toBe(told.length);
  });

  it("whatever may become of a recipient is told", () => {
    const kinds = ["delivered", "handedOff", "queued", "unreachable", "submissionFailed", "rejected"] as const;
    const more = ["quarantined", "deleted", "expanded"] as const;
    for (const kind of [...kinds, ...more])
      for (const line of lines([change(returned, { ...outcome, outcome: kind })], book)) wordsOnly(line);
    for (const line of lines([change(null, outcome), change(outcome, null, "m2")], book)) wordsOnly(line);
  });
});

describe("in English", () => {
  const { lines, what } = createChangeWords("en");
  const book = createNameBook(input);

  it("what changed is named with what was before", () => {
    expect(lines([change(outcome, waits)], book)).toEqual([
      "Bob: now waits in London; before, delivered at 00:00:03.0",
    ]);
    expect(lines([change(outcome, returned)], book)).toEqual([
      "Bob: now waits in London until it is returned at 2 d 00:00:00 (4.4.7); before, delivered at 00:00:03.0",
    ]);
  });

  it("another way is told where the end is the same, and a difference that no clock shows is not", () => {
    const other = { ...outcome, serverHops: ["HUB01", "HUB05"] };
    expect(lines([change(outcome, other)], book)).toEqual([
      "Bob: now delivered at 00:00:03.0 by way of HUB01 and HUB05; before, delivered at 00:00:03.0 by way of HUB01 and HUB03",
    ]);
    expect(lines([change(outcome, { ...outcome, at: 3_001 })], book)).toEqual([]);
  });

  it("another route, another connector and another server are told, and left out where they are the same", () => {
    const route = { leastCostPath: ["Redmond", "London", "Dublin"], cost: 20, hops: 2 };
    const direct = { leastCostPath: ["Redmond", "Dublin"], cost: 1, hops: 1 };
    expect(lines([change({ ...outcome, route }, { ...outcome, route: direct })], book)).toEqual([
      "Bob: now by Redmond → Dublin; before, by Redmond → London → Dublin",
    ]);
    expect(lines([change({ ...outcome, route }, { ...outcome, route: direct, at: 4_000 })], book)).toEqual([
      "Bob: now delivered at 00:00:04.0, by Redmond → Dublin; before, delivered at 00:00:03.0, by Redmond → London → Dublin",
    ]);
    expect(lines([change({ ...outcome, connector: "One" }, { ...outcome, connector: "Two" })], book)).toEqual([
      "Bob: now through the connector Two; before, through the connector One",
    ]);
    expect(lines([change(waits, { ...waits, serverHops: ["HUB01", "HUB05"] })], book)).toEqual([
      "Bob: now by way of HUB01 and HUB05; before, by way of HUB01 and HUB03",
    ]);
    expect(lines([change(outcome, { ...outcome, finalServer: "MBX08" })], book)).toEqual([
      "Bob: now at MBX08; before, at MBX07",
    ]);
    expect(lines([change({ ...outcome, route }, { ...outcome, route: { ...route, cost: 9 } })], book)).toEqual([]);
  });

  it("what was done is told the way an administrator would", () => {
    const [down] = whatCanBreak(input.organization, {
      kind: "server",
      server: input.organization.servers[0]?.name as never,
    });
    if (down === undefined) throw new Error("Nothing can break.");
    expect(what({ kind: "mend", fault: down, at: simMs(0) })).toMatch(/^No longer: .* is down$/);
    expect(what(setting("siteLinks", "Redmond-Dublin", "exchangeCost", 5))).toBe("Redmond-Dublin: Exchange cost 5");
  });
});

it("a fault that is to be mended says so, and what somebody does where no command does it", () => {
  const english = createChangeWords("en");
  const spare = { kind: "spare", at: simMs(0), fault: { kind: "serverDown", server: serverId("HUB05") } } as const;
  expect(english.what(spare)).toBe("Mend this fault, from the start: HUB05 is down");
  for (const tongue of tongues) {
    const { byHand } = createChangeWords(tongue);
    for (const fault of faults) {
      const command = shellCommand({ kind: "mend", at: simMs(0), fault });
      // Either is told, never both.
      expect(byHand(fault) === null, fault.kind).toBe(command !== null);
      if (command === null) wordsOnly(byHand(fault) ?? "");
    }
  }
});
