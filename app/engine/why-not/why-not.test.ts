import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { connectorId, serverId, siteId } from "../model/ids.ts";
import type { Intervention } from "../model/intervention.ts";
import { simMs } from "../model/units.ts";
import { computeCourse } from "../simulation/simulate.ts";
import { sketch } from "../testing/sketch.ts";
import { whyNotReason } from "./reason.ts";
import { shellCommand } from "./shell-command.ts";
import type { Part } from "./usage.ts";
import { runsFor, smallestChange } from "./why-not.ts";

function ask(name: string, part: Part) {
  const scenario = shippedScenario(name).input;
  // What is mended by itself later on is not.
  const input = { ...scenario, changes: scenario.changes.slice(0, 1) };
  const course = computeCourse(input);
  const message = input.messages[0]?.id ?? "";
  const reason = whyNotReason(input, course, message, part);
  const lost = reason?.kind === "verdict" ? course.decisions[reason.decision]?.candidates[reason.candidate] : null;
  return {
    why: reason?.kind === "noCandidate" ? reason.code : (lost?.verdict ?? null),
    ...smallestChange(input, message, part),
  };
}

describe("of a message from Redmond to Dublin", () => {
  it("the direct link is out because it costs more, and at the cost of the way round it is in", () => {
    // 100 against 20 over London; at equal cost the way of fewer hops wins (R-LCR-3).
    expect(ask("two-sites", { kind: "siteLink", name: "Redmond-Dublin" })).toMatchObject({
      why: "costsMore",
      change: { list: "siteLinks", field: "exchangeCost", value: 20 },
    });
  });

  it("London is passed by, and as a hub site it is not", () => {
    expect(ask("two-sites", { kind: "site", site: siteId("London") })).toMatchObject({
      why: "passedBy",
      change: { list: "sites", name: "London", field: "hubSiteEnabled", value: true },
    });
  });

  it("a server of London is out with its site, and in with it", () => {
    expect(ask("two-sites", { kind: "server", server: serverId("HUB03") })).toMatchObject({
      why: "siteNotOnTheWay",
      change: { name: "London", field: "hubSiteEnabled" },
    });
  });

  it("what had a part in it is not asked about", () => {
    const { input } = shippedScenario("two-sites");
    const course = computeCourse(input);
    for (const part of [
      { kind: "server", server: serverId("HUB05") },
      { kind: "site", site: siteId("Dublin") },
      { kind: "siteLink", name: "Redmond-London" },
    ] as const)
      expect(whyNotReason(input, course, input.messages[0]?.id ?? "", part)).toBeNull();
  });
});

it("a connector that is disabled is out, and enabled it is in", () => {
  const { input } = shippedScenario("f-51-connector-disabled");
  const connector = input.organization.sendConnectors.find(({ enabled }) => !enabled)?.name ?? connectorId("");
  expect(ask("f-51-connector-disabled", { kind: "connector", connector })).toMatchObject({
    why: "disabled",
    change: { list: "sendConnectors", field: "enabled", value: true },
  });
});

it("a limit of runs is kept, and the answer says that not everything was tried", () => {
  const { input } = shippedScenario("two-sites");
  const part: Part = { kind: "site", site: siteId("London") };
  expect(smallestChange(input, input.messages[0]?.id ?? "", part, 1)).toEqual({
    change: null,
    runs: 1,
    isCutShort: true,
  });
});

it("nothing is proposed where no single change helps", () => {
  const { input } = shippedScenario("two-sites");
  expect(smallestChange(input, input.messages[0]?.id ?? "", { kind: "siteLink", name: "none" }).change).toBeNull();
});

describe("of a hub site with very many links around it", () => {
  const star = (links: string) => {
    const input = sketch({
      sites: `A B X* ${Array.from({ length: 14 }, (_, i) => `Y${i}`).join(" ")}`,
      links: `${Array.from({ length: 14 }, (_, i) => `X-Y${i} 10`).join(", ")}, ${links}`,
      messages: [{ to: ["b@contoso.test"] }],
    });
    return smallestChange(input, "m1", { kind: "site", site: siteId("X") });
  };

  it("the one that leads to the way of the message is tried, however late the file names it", () => {
    expect(star("A-X 50, X-B 30, A-B 60")).toMatchObject({ change: { list: "siteLinks", field: "exchangeCost" } });
  });

  it("where none of those that are tried helps, the answer says that some are left", () => {
    expect(star("A-X 500, X-B 500, A-B 2")).toMatchObject({ change: null, isCutShort: true });
  });
});

it("the longer a course is, the fewer times it is run", () => {
  expect([0, 100, 12_500, 50_000, 125_000, 1_000_000].map(runsFor)).toEqual([80, 80, 80, 20, 8, 8]);
});

describe("in the Exchange Management Shell", () => {
  const declared = (list: string, name: string, field: string, value: unknown): Intervention =>
    ({ kind: "declare", at: simMs(0), list, name, field, value }) as Intervention;

  it.each([
    [
      declared("siteLinks", "Redmond-Dublin", "exchangeCost", 20),
      "Set-AdSiteLink -Identity Redmond-Dublin -ExchangeCost 20",
    ],
    [declared("siteLinks", "A to B", "exchangeCost", null), "Set-AdSiteLink -Identity 'A to B' -ExchangeCost $null"],
    [declared("sites", "O'Hare $x", "hubSiteEnabled", true), "Set-AdSite -Identity 'O''Hare $x' -HubSiteEnabled $true"],
    [declared("sendConnectors", "Out", "enabled", true), "Set-SendConnector -Identity Out -Enabled $true"],
    [
      declared("sendConnectors", "Out", "maxMessageSizeKB", 2048),
      "Set-SendConnector -Identity Out -MaxMessageSize 2048KB",
    ],
    [
      declared("foreignConnectors", "Fax", "addressSpaces", [
        { type: "FAX", address: "*", cost: 3 },
        { type: "SMTP", address: "*.contoso.com", cost: 1 },
      ]),
      "Set-ForeignConnector -Identity Fax -AddressSpaces 'FAX:*;3','SMTP:*.contoso.com;1'",
    ],
    [
      declared("servers", "MBX01", "submissionServerOverrideList", ["HUB02"]),
      "Set-MailboxServer -Identity MBX01 -SubmissionServerOverrideList HUB02",
    ],
    [
      {
        kind: "mend",
        at: simMs(0),
        fault: { kind: "databaseDismounted", database: "DB 1" },
      } as unknown as Intervention,
      "Mount-Database -Identity 'DB 1'",
    ],
  ])("%j is typed as it has to be", (intervention, command) => {
    expect(shellCommand(intervention)).toBe(command);
  });

  it("what no command can do has none", () => {
    const fault = { kind: "serverDown", server: serverId("HUB01") } as const;
    expect(shellCommand({ kind: "break", at: simMs(0), fault })).toBeNull();
    expect(shellCommand({ kind: "spare", at: simMs(0), fault })).toBeNull();
  });
});
