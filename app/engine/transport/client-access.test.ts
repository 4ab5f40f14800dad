import { describe, expect, it } from "vitest";
import { hopsOf } from "../flows/hop-list.ts";
import { siteId } from "../model/ids.ts";
import { mailbox, outcomesOf, server, sketch } from "../testing/sketch.ts";

/** Anna sits in site B and uses a browser; her mailbox is in A, where CAS-A has this InternalURL. */
function proxied(internalUrl: string | null | undefined) {
  const from = { sites: "A B", links: "A-B 10" };
  const { organization } = sketch(from);
  const far = { ...server("CAS-A", "A", ["ClientAccess"]), ...(internalUrl === undefined ? {} : { internalUrl }) };
  const run = outcomesOf({
    ...from,
    organization: {
      servers: [...organization.servers, far, server("CAS-B", "B", ["ClientAccess"])],
      recipients: [{ ...mailbox("a", "DB-A"), client: "owa", clientSite: siteId("B") }, mailbox("b", "DB-B")],
    },
    messages: [{ client: "owa", to: ["b@contoso.test"] }],
  });
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
    expect(way).toEqual([]);
    expect(of("b@contoso.test").outcome).toBe("submissionFailed");
    expect(JSON.stringify(trace.decisions)).toContain('"verdict":"noInternalUrl"');
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
    "b → CAS-A → MBX-A Https443 read",
  ]);
});
