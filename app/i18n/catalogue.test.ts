import { describe, expect, it } from "vitest";
import {
  type CopyState,
  clients,
  connectorId,
  databaseId,
  deliveryTypes,
  type Fault,
  protocols,
  type RecipientOutcomeKind,
  serverId,
  serverRoles,
  simMs,
  siteId,
  warningCodes,
} from "../engine/index.ts";
import { problemCodes } from "../lib/problem.ts";
import { englishWithReasons } from "./english/reasons.ts";
import { createReasons } from "./reasons.ts";
import { createWords } from "./words.ts";
import { wordsOnly } from "./words-only.ts";

const words = createWords("en");
const reasons = createReasons("en");

describe("the English catalogue", () => {
  it("has no empty text and no stray brace", () => {
    for (const [key, template] of Object.entries(englishWithReasons)) {
      for (const text of typeof template === "string" ? [template] : Object.values(template)) {
        expect(text.trim(), key).not.toBe("");
        expect(text.replace(/\{\w+\}/g, ""), key).not.toMatch(/[{}<>]/);
      }
    }
  });

  it("keeps the names that other people’s tests and tools rely on", () => {
    expect([
      words.text("topology"),
      words.text("play"),
      words.text("pause"),
      words.text("stepForward"),
      words.text("stepBack"),
      words.text("timeline"),
      words.text("whatHappened"),
      words.text("why"),
      words.text("events"),
      words.text("share"),
      words.text("openScenario"),
      words.text("speed"),
    ]).toEqual([
      "Topology",
      "Play",
      "Pause",
      "Step forward",
      "Step back",
      "Timeline",
      "What happened",
      "Why",
      "Events",
      "Share",
      "Open scenario",
      "Speed",
    ]);
  });
});

describe("the things of Exchange", () => {
  it("all have names that are no codes", () => {
    const names = [
      ...serverRoles.map(words.roleName),
      ...clients.map(words.clientName),
      ...clients.map(words.clientShortName),
      ...protocols.map(words.protocolName),
      ...states.map(words.stateName),
      ...outcomes.map(words.outcomeName),
    ];
    for (const name of names) wordsOnly(name);
    expect([...serverRoles, "Legacy" as const].map(words.roleLetter)).toEqual(["H", "M", "C", "U", "E", "2003"]);
  });

  it("have a name for every queue", () => {
    const base = { server: serverId("HUB01"), site: siteId("Redmond"), connector: null, status: "Ready" } as const;
    const names = deliveryTypes.map((deliveryType) => words.queueName({ ...base, deliveryType, nextHop: "Next" }));
    for (const name of names) wordsOnly(name);
    expect(new Set(names).size).toBe(deliveryTypes.length);
  });

  it("have words for everything that can break", () => {
    for (const fault of faults) wordsOnly(words.faultText(fault));
    expect(words.faultText(faults[2] ?? faults[0])).toBe("Dublin is down");
    expect(words.faultText(faults[3] ?? faults[0])).toBe("No SMTP between Redmond and Dublin");
  });

  it("have a warning for every problem of the configuration", () => {
    for (const code of warningCodes) {
      wordsOnly(reasons.warning({ code, event: 5007, about: "Thing" }));
    }
    expect(reasons.warning({ code: "noSourceServers", event: 5014, about: "Out" })).toBe(
      "Event 5014: the connector “Out” has no source server and is ignored. Give it one.",
    );
  });
});

describe("mistakes in a file", () => {
  const samples = {
    field: "site",
    found: '"x"',
    what: "site",
    name: "Pert",
    expected: "text",
    minimum: 1,
    maximum: 9,
    line: 3,
    column: 5,
    member: "x",
    patterns: 9_000,
    texts: 6_000,
  };

  it("each have a sentence that says how to mend it", () => {
    for (const code of problemCodes) {
      const text = reasons.problem({ path: "sites[0]", code, args: samples });
      expect(text, code).toMatch(/[.?]$/);
      wordsOnly(text);
    }
  });

  it("name what is malformed, each in a sentence of its own", () => {
    const malformed = problemCodes.filter((code) => code.startsWith("malformed-"));
    const texts = malformed.map((code) => reasons.problem({ path: "sites[0]", code, args: { found: "“5 h”" } }));
    for (const text of texts) expect(text).toContain("5 h");
    expect(new Set(texts).size).toBe(malformed.length);
    expect(reasons.problem({ path: "at", code: "malformed-duration", args: { found: "5h" } })).toBe(
      "5h is not a duration. Write it like PT5M (5 minutes), PT2H or P1D.",
    );
  });

  it("come with the word that was probably meant", () => {
    const args = { what: "site", name: "Pert", suggestion: "Perth" };
    expect(reasons.problem({ path: "servers[0].site", code: "unknown-name", args })).toBe(
      "There is no site with the name “Pert”. Correct the name, or add it to the file. Did you mean “Perth”?",
    );
  });

  it("say what kind of value is needed", () => {
    const args = { expected: "wholeNumber", found: "1.5" };
    expect(reasons.problem({ path: "siteLinks[0].cost", code: "wrong-type", args })).toBe(
      "Expected a whole number, found 1.5. Change the value.",
    );
  });

  it("name the roles of servers in the words of the page", () => {
    const args = { name: "MBX01", expected: "HubTransport, EdgeTransport" };
    expect(reasons.problem({ path: "", code: "wrong-role", args })).toContain("Hub Transport or Edge Transport");
  });

  it("say where they are, and that it is the whole file when it is", () => {
    expect(reasons.problemPlace({ path: "sites[0].name", code: "malformed-name", args: {} })).toBe("sites[0].name");
    expect(reasons.problemPlace({ path: "", code: "empty", args: {} })).toBe("The whole file");
  });
});

const states: readonly CopyState[] = [
  "inClient",
  "inOutbox",
  "inFolder",
  "inTransport",
  "queued",
  "retry",
  "unreachable",
  "inTransit",
  "inMailbox",
  "read",
  "handedOff",
  "failed",
  "split",
];
const outcomes: readonly RecipientOutcomeKind[] = [
  "delivered",
  "handedOff",
  "queued",
  "unreachable",
  "ndr",
  "expanded",
  "submissionFailed",
  "rejected",
  "quarantined",
  "deleted",
];
const time = { at: simMs(0), until: null };
const server = serverId("HUB01");
const faults: readonly [Fault, ...Fault[]] = [
  { ...time, kind: "serverDown", server },
  { ...time, kind: "transportStopped", server },
  { ...time, kind: "siteDown", site: siteId("Dublin") },
  { ...time, kind: "sitesBlocked", sites: [siteId("Redmond"), siteId("Dublin")] },
  { ...time, kind: "databaseDismounted", database: databaseId("DB01") },
  { ...time, kind: "smartHostDown", host: "gate.partner.com" },
  { ...time, kind: "mxDown", host: "mx1.fabrikam.com" },
  { ...time, kind: "dnsFailure", domain: "fabrikam.com" },
  { ...time, kind: "dnsFailure", domain: "*" },
  { ...time, kind: "globalCatalogDown", site: siteId("Dublin") },
  { ...time, kind: "backPressure", server, level: "medium" },
  { ...time, kind: "backPressure", server, level: "high" },
  { ...time, kind: "remoteDown", connector: connectorId("Out") },
];
