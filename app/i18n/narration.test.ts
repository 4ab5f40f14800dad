import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  categorizerStages,
  copyId,
  type Decision,
  type DecisionKind,
  databaseId,
  type EventOf,
  type SimulationInput,
  serverId,
  simMs,
  simulate,
  siteId,
  type Trace,
  type TraceEvent,
  type TraceEventType,
  verdicts,
} from "../engine/index.ts";
import { readScenario } from "../scenario/index.ts";
import { plainVerdict } from "./explain/verdict-text.ts";
import { german } from "./german/index.ts";
import { createNameBook } from "./name-book.ts";
import { createReasonSpeaker, createReasons } from "./reasons.ts";

import { createEventTitle, createEventTypeName } from "./titles.ts";
import type { Tongue } from "./translation.ts";
import { createWords } from "./words.ts";
import { wordsOnly } from "./words-only.ts";

const words = createWords("en");
const titleOf = createEventTitle("en");
const typeName = createEventTypeName("en");
const reasons = createReasons("en");
const shippedFolder = new URL("../../public/scenarios/", import.meta.url);
const shipped = readdirSync(shippedFolder).filter((name) => name.endsWith(".json") && name !== "index.json");
const everything = inputOf(new URL("./everything.json", import.meta.url));

function inputOf(file: URL): SimulationInput {
  const read = readScenario(readFileSync(file, "utf8"));
  if (!read.ok)
    throw new Error(read.problems.map((problem) => `${problem.path}: ${reasons.problem(problem)}`).join("\n"));
  return read.value.input;
}

function told(input: SimulationInput) {
  const { trace, outcome } = simulate(input);
  const book = createNameBook(input);
  return { trace, outcome, book, say: (seq: number) => words.narrate(trace, seq, book) };
}

describe("a whole run in words", () => {
  it.each(shipped)("shows no code, no placeholder and no missing value in %s", (name) => {
    readAll(inputOf(new URL(name, shippedFolder)));
  });

  it("does so too when all that can go wrong goes wrong", () => {
    readAll(everything);
  });

  it("covers every kind of event and of decision that the engine writes", () => {
    const traces = [everything, ...shipped.map((name) => inputOf(new URL(name, shippedFolder)))].map(
      (input) => told(input).trace,
    );
    const types = new Set(traces.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(eventTypes.filter((type) => !types.has(type))).toEqual([]);
    // The server that expands a group is found by its address, without a choice among candidates.
    const kinds = new Set(traces.flatMap(({ decisions }) => decisions.map(({ question }) => question)));
    expect(decisionKinds.filter((kind) => !kinds.has(kind))).toEqual(["expansionServer"]);
  });

  it("takes braces and arrows in names as they are", () => {
    const name = "{server} <b>";
    const input = {
      ...everything,
      messages: everything.messages.slice(0, 1).map((message) => ({ ...message, subject: name })),
    };
    const { say, trace } = told(input);
    const first = trace.events.findIndex(({ type }) => type === "CLIENT-CONNECT");
    expect(say(first)).toContain("“{server} <b>”");
  });
});

it.each([
  ["English", "en"],
  ["German", german],
] as const)("no two kinds of event share a label in %s", (_, tongue) => {
  const nameOf = createEventTypeName(tongue);
  const kinds = new Map<string, Set<TraceEventType>>();
  for (const input of [everything, ...shipped.map((name) => inputOf(new URL(name, shippedFolder)))])
    for (const event of told(input).trace.events) {
      const label = nameOf(event.type);
      kinds.set(label, (kinds.get(label) ?? new Set()).add(event.type));
    }
  const shared = [...kinds.values()].filter(({ size }) => size > 1).map((types) => [...types].sort());
  // Both are a connection that failed.
  expect(shared).toEqual([["ATTEMPT", "CLIENT-FAIL"]]);
});

function readAll(input: SimulationInput): void {
  const { trace, outcome, book, say } = told(input);
  wordsOnly(say(-1));
  for (const event of trace.events) {
    wordsOnly(say(event.seq));
    wordsOnly(titleOf(event, book));
    wordsOnly(titleOf(event, book, trace));
    wordsOnly(typeName(event.type));
  }
  for (const decision of trace.decisions) readDecision(decision, book);
  for (const warning of outcome.warnings) wordsOnly(reasons.warning(warning));
}

function readDecision(decision: Decision, book: ReturnType<typeof createNameBook>): void {
  const explanation = reasons.explain(decision, book);
  wordsOnly(explanation.question);
  wordsOnly(explanation.conclusion);
  wordsOnly(explanation.confidenceLabel);
  wordsOnly(explanation.confidenceNote);
  for (const { cells, verdict } of explanation.rows) {
    wordsOnly(verdict);
    expect(cells.length).toBe(explanation.columns.length);
    for (const cell of cells) wordsOnly(cell);
  }
  for (const { label } of explanation.columns) wordsOnly(label);
}

describe("the five steps of a message’s way", () => {
  const { trace, say } = told(inputOf(new URL("two-sites.json", shippedFolder)));
  const sentenceOf = (fits: (event: TraceEvent) => boolean): string => say(trace.events.findIndex(fits));

  it("begin in a client, through Client Access", () => {
    expect(say(0)).toBe(
      "Anna writes “Flight details” to Bob in Outlook Web Access. The browser connects over HTTPS to the Client Access server CAS01 in Redmond.",
    );
  });

  it("go on in the Outbox of the Mailbox server, with a copy in Sent Items", () => {
    expect(sentenceOf(({ type }) => type === "STORE")).toBe(
      "MBX01 in Redmond stores Anna’s message in the Outbox. It lies there until a Hub Transport server of the same site fetches it.",
    );
    expect(sentenceOf(({ type }) => type === "RECEIVE")).toContain("the copy in Sent Items");
  });

  it("pass the compliance assessment and routing of a Hub Transport server, which passes the message on", () => {
    const assessment = sentenceOf((one) => one.type === "CATEGORIZE" && one.stage === "rulesAndJournaling");
    expect(assessment).toMatch(/^Compliance assessment: HUB01 applies transport rules and journaling\./);
    expect(sentenceOf(({ type }) => type === "ROUTE")).toBe(
      "For Bob, the least-cost path from Redmond to Dublin leads through London and costs 20. The direct path would cost 80 more.",
    );
    expect(sentenceOf(({ type }) => type === "SEND")).toBe(
      "HUB01 in Redmond connects straight to HUB05 in Dublin and hands over Anna’s message. The least-cost path leads through London, yet no server there touches the message.",
    );
  });

  it("reach the mailbox, and the recipient is told", () => {
    expect(sentenceOf(({ type }) => type === "DELIVER")).toBe(
      "HUB05 in Dublin places the message in Bob’s Inbox, in DB07 on MBX07.",
    );
    expect(sentenceOf(({ type }) => type === "NOTIFY")).toContain("Direct Push");
  });

  it("end with Client Access confirming where the mailbox is and giving access to it", () => {
    const last = trace.events.length - 1;
    expect(say(last - 1)).toContain("The directory confirms: on MBX07.");
    expect(say(last)).toBe("CAS05 fetches the message from MBX07, and Bob reads it on the device.");
  });
});

describe("before and beyond the events", () => {
  it("says that nothing has happened yet", () => {
    expect(told(everything).say(-1)).toMatch(/^Nothing has happened yet\./);
  });
});

describe("a failover", () => {
  const input = inputOf(new URL("f-54-lossy-failover.json", shippedFolder));
  const { trace, book } = told(input);
  const seq = trace.events.findIndex(({ type }) => type === "RECOVERY");
  const [message] = input.messages;
  const said = (tongue: Tongue, lostSeconds: number, copies: readonly string[]): string => {
    const events = trace.events.map((event): TraceEvent => {
      if (event.type !== "RECOVERY" || event.fault.kind !== "databaseDismounted") return event;
      const lost = copies.map((copy) => ({ message: message?.id ?? "", copy, recipients: ["bob@contoso.com"] }));
      return { ...event, fault: { ...event.fault, lostSeconds }, lost: lost as typeof event.lost & object };
    });
    return createWords(tongue).narrate(
      { ...trace, events },
      seq,
      tongue === "en" ? book : createNameBook(input, tongue),
    );
  };

  it("counts messages that are lost, not their copies", () => {
    expect(said("en", 120, ["m1.1", "m1.2"])).toBe(
      "The passive copy of DB02 is mounted. What came in the last 2 minutes is not in it. No Hub Transport server that runs has Anna’s message “Early enough” in its transport dumpster: lost.",
    );
  });

  it("says how much is missing in words that fit any time", () => {
    expect(said(german, 1, [])).toBe(
      "Die passive Kopie von DB02 ist bereitgestellt. Ihr fehlt, was zuletzt kam (1 Sekunde).",
    );
  });

  it("that loses nothing is a database that is mounted again", () => {
    expect(said("en", 0, [])).toBe("The database DB02 is mounted again.");
  });
});

it("the first look-up is about the sender too, and no other is (P-340)", () => {
  const { trace, say } = told(inputOf(new URL("f-03-cross-site.json", shippedFolder)));
  const asked = trace.events.filter(({ type }) => type === "RESOLVE").map(({ seq }) => say(seq));
  expect(asked.map((text) => text.includes("The sender, Anna, is looked up too."))).toEqual([true, false]);
});

it("what waits for a database, of mailboxes or public folders, is to be delivered next (F-11)", () => {
  const { trace, say } = told(inputOf(new URL("f-11-public-folder.json", shippedFolder)));
  const queued = trace.events.filter(({ type }) => type === "QUEUE").map(({ seq }) => say(seq));
  expect(queued).toHaveLength(2);
  for (const text of queued) expect(text).toMatch(/so the next step is the delivery\.$/);
});

it("who reads what is classified sees it in Outlook, and nobody else hears of it (F-41)", () => {
  const { trace, say } = told(inputOf(new URL("f-41-classification.json", shippedFolder)));
  const read = trace.events.filter(({ type }) => type === "CLIENT-READ").map(({ seq }) => say(seq));
  const shown = read.map((text) => text.includes("Outlook shows that it is classified as “Company Confidential”."));
  expect(shown).toEqual([true, true, false]);
});

it("who hands in or reads is told of the own database, and that the mailbox cannot be opened (P-604)", () => {
  const input = inputOf(new URL("f-12-owa.json", shippedFolder));
  const away = (database: string, at: number) =>
    ({ kind: "databaseDismounted", database: databaseId(database), at: simMs(at), until: simMs(300_000) }) as const;
  const down = { kind: "serverDown", server: serverId("CAS01"), at: simMs(100), until: simMs(120_000) } as const;
  const attempts = (faults: SimulationInput["faults"]) => {
    const organization = {
      ...input.organization,
      recipients: input.organization.recipients.map((one) =>
        one.type === "mailbox" ? { ...one, client: "owa" as const } : one,
      ),
    };
    const { trace, say } = told({ ...input, organization, faults });
    return trace.events.flatMap(({ type, seq }) => (type === "ATTEMPT" ? say(seq) : []));
  };
  expect(attempts([away("DB01", 0)])).toEqual([
    "CAS01 tries to open the mailbox on MBX01 in Redmond, in vain. The database DB01 is dismounted.",
  ]);
  expect(attempts([down, away("DB02", 60_000)])[1]).toBe(
    "CAS01 tries to open the mailbox on MBX02 in Redmond, in vain. The database DB02 is dismounted.",
  );
});

it.each([
  ["f-47-mailbox-moved", "There is currently no route to the mailbox database."],
  ["f-47-no-database", "The mailbox recipient does not have a mailbox database."],
  ["f-51-connector-disabled", null],
])("what is unreachable in %s has the reason that Exchange gives, if it is about a mailbox (P-605)", (name, reason) => {
  const { trace, say } = told(inputOf(new URL(`${name}.json`, shippedFolder)));
  const sentences = trace.events.flatMap((event) =>
    event.type === "QUEUE" && event.queue.deliveryType === "Unreachable" ? [say(event.seq)] : [],
  );
  expect(sentences).toHaveLength(1);
  if (reason === null) expect(sentences[0]).not.toContain("“There");
  else expect(sentences[0]).toContain(`The reason: “${reason}”`);
});

it("gives no reason that is not that of all who are unreachable together (P-605)", () => {
  const input = inputOf(new URL("f-47-no-database.json", shippedFolder));
  const messages = input.messages.map((one) => ({ ...one, to: [...one.to, "carl@fabrikam.com"] }));
  const { trace, say } = told({ ...input, messages });
  const together = trace.events.find(
    (event) => event.type === "QUEUE" && event.queue.deliveryType === "Unreachable" && event.recipients.length === 2,
  );
  expect(together).toBeDefined();
  expect(say(together?.seq ?? -1)).not.toContain("The reason");
});

it("a database that no recipient of the event has, has no name in the sentence", () => {
  const input = inputOf(new URL("f-46-database-dismounted.json", shippedFolder));
  const { trace, book } = told(input);
  const seq = trace.events.findIndex((event) => event.type === "ATTEMPT" && event.error === "databaseDismounted");
  expect(words.narrate(trace, seq, book)).toContain("The database DB");
  const events = trace.events.map((event) =>
    event.seq === seq ? { ...event, recipients: ["contact@contoso.com"] } : event,
  );
  expect(words.narrate({ ...trace, events }, seq, book)).toContain("The database is dismounted.");
});

describe("waiting", () => {
  const { trace, say } = told(inputOf(new URL("dead-site.json", shippedFolder)));
  const deferrals = trace.events.filter((event): event is EventOf<"DEFER"> => event.type === "DEFER");

  it("says what waits where, why, and when it is tried again", () => {
    const [first] = deferrals;
    expect(say(first?.seq ?? -1)).toMatch(
      /^Anna’s message waits on HUB04 in Cardiff, in the queue to the site Dublin, which is now in Retry\. All of Dublin is down\. The first retry comes in 1 minute, at 00:02:00\.\d\.$/,
    );
  });

  it("does not say the same twice in a row", () => {
    const sentences = deferrals.map(({ seq }) => say(seq).replace(/\d+(st|nd|rd|th)?/g, ""));
    for (let i = 1; i < sentences.length; i += 1) expect(sentences[i]).not.toBe(sentences[i - 1]);
  });

  it("says when the breaks become longer", () => {
    expect(deferrals.map(({ seq }) => say(seq)).some((text) => text.includes("After 4 retries"))).toBe(true);
  });

  it("says that the message backs off to the site closest to its goal", () => {
    const send = trace.events.find((event): event is EventOf<"SEND"> => event.type === "SEND");
    expect(say(send?.seq ?? -1)).toBe(
      "Nobody in Dublin answers, so HUB01 in Redmond backs off along the path. HUB04 in Cardiff is the nearest to Dublin that answers, and takes Anna’s message.",
    );
  });
});

describe("events that a run of this engine may not have", () => {
  const { book } = told(everything);
  const base = { seq: 0, at: simMs(0), message: "first", copy: null, recipients: ["bob@contoso.com"] };
  const server = serverId("HUB01");
  const sentence = (event: TraceEvent): string => {
    const trace: Trace = { version: 1, engine: "", generation: "2007", hash: "", events: [event], decisions: [] };
    const text = words.narrate(trace, 0, book);
    wordsOnly(text);
    return text;
  };

  it("have words for both kinds of report and for the one that is not sent", () => {
    const dsn = { ...base, type: "DSN", server, status: "4.4.7", text: "", to: "anna@contoso.com" } as const;
    expect(sentence({ ...dsn, kind: "failed", report: "r" })).toContain("non-delivery report to Anna");
    expect(sentence({ ...dsn, kind: "delayed", report: "r" })).toContain("is delayed");
    expect(sentence({ ...dsn, kind: "failed", report: null })).toContain("never sent");
    expect(sentence({ ...dsn, kind: "failed", report: "r" })).not.toContain("headers");
    const large = sentence({ ...dsn, kind: "failed", report: "r", hasHeadersOnly: true });
    expect(large).toContain("only the headers of the original, which is larger than 10 MB");
  });

  it("have words for every stage of the categorizer", () => {
    const sentences = categorizerStages.map((stage) => sentence({ ...base, type: "CATEGORIZE", server, stage }));
    expect(new Set(sentences).size).toBe(categorizerStages.length);
  });

  it("tell a group that nobody is in from one whose members are recipients already", () => {
    const expand = { ...base, type: "EXPAND", server, group: "sales@contoso.com", members: [] } as const;
    expect(sentence(expand)).toContain("All its members are recipients already");
    expect(sentence({ ...expand, isEmpty: true })).toContain("Nobody is in it.");
  });

  it("name the limit that copies for very many recipients keep to", () => {
    const copies = [3, 1].map((count, i) => ({
      copy: copyId(`c${i}`),
      recipients: Array(count).fill("x@contoso.com"),
    }));
    expect(sentence({ ...base, type: "TRANSFER", server, copies, reason: "expansion" })).toContain(
      "up to 3 recipients",
    );
  });

  it("have words for every status a recipient can fail with, known or not", () => {
    for (const status of ["5.1.1", "5.2.3", "5.3.4", "5.4.4", "5.4.6", "4.4.7"]) {
      expect(sentence({ ...base, type: "FAIL", server, status, text: "550" })).toContain(`(${status})`);
    }
    const text = "550 5.7.1 Not allowed.";
    expect(sentence({ ...base, type: "FAIL", server, status: "5.7.1", text })).toBe(`HUB01 gives up on Bob: ${text}`);
  });
});

describe("verdicts", () => {
  it("all have a clause of their own that is no code", () => {
    const speaker = createReasonSpeaker("en");
    const clauses = verdicts.map((verdict) => plainVerdict(speaker, verdict));
    clauses.forEach(wordsOnly);
    expect(new Set(clauses).size).toBe(clauses.length);
  });

  it("have words in every kind of decision, whichever of them it holds", () => {
    const { book, trace } = told(everything);
    for (const kind of decisionKinds) {
      const found = trace.decisions.find(({ question }) => question === kind);
      if (found === undefined) continue;
      for (const verdict of verdicts) {
        const candidates = found.candidates.map((candidate) => ({ ...candidate, verdict }));
        for (const chosen of [found.chosen, null]) {
          readDecision({ ...found, candidates, chosen } as Decision, book);
        }
      }
    }
  });

  it("say by how much a path is dearer, longer, or later in the alphabet", () => {
    const { book } = told(everything);
    const path = (sites: readonly string[], cost: number) => ({
      path: sites.map(siteId),
      cost,
      hops: sites.length - 1,
    });
    const none = { decidedBy: null } as const;
    const decision: Decision = {
      id: 0,
      rule: "R-LCR-4",
      rules: ["R-LCR-4", "R-LCR-2"],
      question: "leastCostPath",
      subject: { server: serverId("HUB01"), site: siteId("Redmond"), recipients: [], target: "Oslo" },
      candidates: [
        { ...path(["Redmond", "London", "Oslo"], 20), ...none, verdict: "chosen" },
        { ...path(["Redmond", "Paris", "Oslo"], 20), decidedBy: siteId("Paris"), verdict: "higherSiteName" },
        { ...path(["Redmond", "A", "B", "Oslo"], 20), ...none, verdict: "moreHops" },
        { ...path(["Redmond", "Oslo"], 100), ...none, verdict: "costsMore" },
      ],
      chosen: 0,
      confidence: "documented",
      source: null,
    };
    const { rows, conclusion, columns } = reasons.explain(decision, book);
    expect(rows.map(({ verdict }) => verdict).slice(1)).toEqual([
      "same cost and hops; London comes before Paris in the alphabet, read from the destination backwards",
      "same cost, but 1 hop more",
      "costs 80 more",
    ]);
    expect(rows.map(({ isChosen }) => isChosen)).toEqual([true, false, false, false]);
    expect(conclusion).toContain("London comes before Paris");
    expect(columns.map(({ isNumber }) => isNumber)).toEqual([false, true, true]);
  });
});

const eventTypes: readonly TraceEventType[] = [
  "CLIENT-CONNECT",
  "CLIENT-LOCATE",
  "STORE",
  "SUBMIT",
  "ATTEMPT",
  "RECEIVE",
  "CATEGORIZE",
  "RESOLVE",
  "EXPAND",
  "REDIRECT",
  "ROUTE",
  "TRANSFER",
  "QUEUE",
  "SEND",
  "HANDOFF",
  "DELIVER",
  "DEFER",
  "RESUBMIT",
  "FAIL",
  "DSN",
  "NOTIFY",
  "CLIENT-READ",
  "FAULT",
  "RECOVERY",
  "CHANGE",
  "RULE",
  "GENERATE",
  "PERMIT",
  "DISCARD",
  "INBOX-RULE",
  "AGENTS",
  "DNS-LOOKUP",
  "REJECT",
  "DROP",
  "REMOTE-DSN",
  "BADMAIL",
];
const decisionKinds: readonly DecisionKind[] = [
  "submissionServer",
  "resolveRecipient",
  "leastCostPath",
  "nextHopSite",
  "connector",
  "routingGroupConnector",
  "loadBalancing",
  "backOff",
  "sizeLimit",
  "expansionServer",
  "publicFolderDatabase",
  "remoteHost",
  "clientAccess",
  "restriction",
  "transportRules",
  "journaling",
  "automaticReply",
  "agents",
  "spamRating",
  "receiveConnector",
];
