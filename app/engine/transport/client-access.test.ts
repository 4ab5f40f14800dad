import { describe, expect, it } from "vitest";
import { hopsOf } from "../flows/hop-list.ts";
import { copyId, serverId, siteId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import { simMs } from "../model/units.ts";
import type { Run } from "../simulation/simulate.ts";
import { mailbox, outcomesOf, type Sketch, server, sketch } from "../testing/sketch.ts";
import { createReplay } from "../trace/create-replay.ts";
import { journeyOf } from "../trace/journey.ts";
import { createHistories } from "../trace/message-history.ts";

/** Anna sits in site B and uses a browser; her mailbox is in A, where CAS-A is as told here (null: there is none). */
function anotherSite(told: Partial<Server> | null, more: Partial<Sketch> = {}) {
  const from = { sites: "A B", links: "A-B 10" };
  const { organization } = sketch(from);
  const far = told === null ? [] : [{ ...server("CAS-A", "A", ["ClientAccess"]), ...told }];
  return outcomesOf({
    ...from,
    organization: {
      servers: [...organization.servers, ...far, server("CAS-B", "B", ["ClientAccess"])],
      recipients: [{ ...mailbox("a", "DB-A"), client: "owa", clientSite: siteId("B") }, mailbox("b", "DB-B")],
    },
    messages: [{ client: "owa", to: ["b@contoso.test"] }],
    ...more,
  });
}

function proxied(internalUrl: string | null | undefined) {
  const run = anotherSite(internalUrl === undefined ? {} : { internalUrl });
  const way = run.trace.events.flatMap((event) =>
    event.type === "CLIENT-CONNECT" ? [`${event.from} ${event.to} ${event.url ?? ""}`.trim()] : [],
  );
  return { ...run, way };
}

describe("a Client Access server that passes a request on", () => {
  it("does so to the InternalURL of one in the site of the mailbox", () => {
    expect(proxied("https://cas-a.contoso.test/owa").way).toEqual([
      "client:a@contoso.test CAS-B",
      "CAS-B CAS-A https://cas-a.contoso.test/owa",
      "CAS-A MBX-A",
    ]);
  });

  it("does so without being told the address, which Setup writes", () => {
    expect(proxied(undefined).way[1]).toBe("CAS-B CAS-A");
  });

  it("gets nowhere when there is none", () => {
    const { way, of, trace } = proxied(null);
    expect(way).toEqual(["client:a@contoso.test CAS-B"]);
    expect(hopsOf(trace).at(-1)).toBe("a send lacks internalUrl in A");
    expect(of("b@contoso.test").outcome).toBe("submissionFailed");
    expect(JSON.stringify(trace.decisions)).toContain('"verdict":"noInternalUrl"');
  });
});

describe("a client that gets nowhere", () => {
  const down = { kind: "serverDown", server: serverId("CAS-A"), until: simMs(20_000) } as const;
  const begin = (run: Pick<Run, "trace">): readonly string[] =>
    hopsOf(run.trace)
      .filter((hop) => !/^(FAULT|RECOVERY)/.test(hop))
      .slice(0, 4);

  it("P-118: meets the server of its own site, which finds that nobody answers in the mailbox's site", () => {
    const run = anotherSite({}, { faults: [down] });
    expect(begin(run)).toEqual([
      "a → CAS-B Https443 send",
      "CAS-B → GC Ldap3268 locate",
      "CAS-B → CAS-A Https443Kerberos failed: serverDown",
      "a → CAS-B Https443 send",
    ]);
    expect(run.of("b@contoso.test").outcome).toBe("delivered");
  });

  it("P-118: gets the link first, and then no answer from where it leads", () => {
    expect(begin(anotherSite({ externalUrl: "https://a.contoso.test" }, { faults: [down] }))).toEqual([
      "a → CAS-B Https443 send",
      "CAS-B → GC Ldap3268 locate",
      "CAS-B → a Https443 redirect https://a.contoso.test",
      "a → CAS-A Https443 failed: serverDown",
    ]);
  });

  it("P-118: does so as a reader too", () => {
    const run = anotherSite(
      {},
      { faults: [{ ...down, until: null }], messages: [{ from: "b@contoso.test", to: ["a@contoso.test"] }] },
    );
    expect(hopsOf(run.trace).slice(-3)).toEqual([
      "a → CAS-B Https443 read",
      "CAS-B → GC Ldap3268 locate",
      "CAS-B → CAS-A Https443Kerberos failed: serverDown",
    ]);
  });

  it.each([
    ["P-114: without a Client Access server in the mailbox's site", null, "noClientAccessServerInSite"],
    ["P-117: without an InternalURL there", { internalUrl: null }, "noInternalUrlInSite"],
  ] as const)("%s it is told so, and the organization is warned", (_, told, code) => {
    for (const purpose of ["send", "read"] as const) {
      const messages = purpose === "send" ? {} : { messages: [{ from: "b@contoso.test", to: ["a@contoso.test"] }] };
      const { trace, outcome } = anotherSite(told, messages);
      const failure = trace.events.at(-1);
      expect(failure).toMatchObject({ type: "CLIENT-FAIL", place: "client:a@contoso.test", purpose, site: "A" });
      expect(trace.decisions[failure?.because ?? -1]).toMatchObject({ rule: "P-114", chosen: null });
      expect(outcome.warnings).toEqual([{ event: null, code, about: "A" }]);
    }
  });

  it("P-103: is told by Client Access that the Mailbox server does not answer", () => {
    const stopped = { ...down, server: serverId("MBX-A"), until: null };
    expect(begin(anotherSite({}, { faults: [stopped] })).slice(2)).toEqual([
      "CAS-B → CAS-A Https443Kerberos send",
      "CAS-A → MBX-A MapiRpc failed: serverDown",
    ]);
  });

  it.each(["CAS-A", "MBX-A"])("keeps its message when %s does not answer", (name) => {
    const { trace } = anotherSite({}, { faults: [{ ...down, server: serverId(name), until: null }] });
    expect(createReplay(trace).worldAt(Number.POSITIVE_INFINITY).copies).toMatchObject([
      { state: "inClient", position: { kind: "at", place: "client:a@contoso.test" } },
    ]);
    const copy = { copy: copyId("m1"), recipients: ["b@contoso.test"] };
    expect(journeyOf(trace, createHistories(trace)("m1"), copy, trace.events.length).towards).toBeNull();
  });
});

it("Entourage writes and reads by way of Client Access, over HTTPS", () => {
  const { organization } = sketch({ sites: "A" });
  const run = outcomesOf({
    sites: "A",
    organization: {
      servers: [...organization.servers, server("CAS-A", "A", ["ClientAccess"])],
      recipients: [mailbox("a", "DB-A"), { ...mailbox("b", "DB-A"), client: "entourage" }],
    },
    messages: [{ client: "entourage", to: ["b@contoso.test"] }],
  });
  expect(hopsOf(run.trace).filter((hop) => !/HT-A →|HT-A:/.test(hop))).toEqual([
    "a → CAS-A Https443 send",
    "CAS-A → GC Ldap3268 locate",
    "CAS-A → MBX-A MapiRpc send",
    "MBX-A → HT-A RpcNotify SUBMIT/STOREDRIVER WebDAV",
    "b → CAS-A Https443 read",
    "CAS-A → GC Ldap3268 locate",
    "b → CAS-A → MBX-A Https443 MapiRpc read",
  ]);
});
