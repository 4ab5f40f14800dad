import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { hopsOf } from "./hop-list.ts";

/** What happens for one reader after the delivery. */
const readBy = (name: string, person: string) => {
  const { events } = simulate(shippedScenario(name).input).trace;
  const delivery = events.findIndex(({ type }) => type === "DELIVER");
  return hopsOf({
    events: events.slice(delivery + 1).filter(({ recipients }) => recipients.includes(`${person}@contoso.com`)),
  });
};

// Each list was checked line by line against the documented flow.
describe("clients that read", () => {
  it("F-57: in the mailbox's site only Outlook does without Client Access; Outlook and the phone are told", () => {
    expect(readBy("f-57-reading-same-site", "olaf")).toEqual(["MBX01 → olaf Udp notify", "olaf → MBX01 MapiRpc read"]);
    expect(readBy("f-57-reading-same-site", "wanda")).toEqual([
      "wanda → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "wanda → CAS01 → MBX01 Https443 read",
    ]);
    expect(readBy("f-57-reading-same-site", "petra")).toEqual([
      "CAS01 → petra Https443 notify",
      "petra → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "petra → CAS01 → MBX01 Https443 read",
    ]);
    expect(readBy("f-57-reading-same-site", "ian")).toEqual([
      "ian → CAS01 Imap4 read",
      "CAS01 → GC Ldap3268 locate",
      "ian → CAS01 → MBX01 Imap4 read",
    ]);
    expect(readBy("f-57-reading-same-site", "paul")).toEqual([
      "paul → CAS01 Pop3 read",
      "CAS01 → GC Ldap3268 locate",
      "paul → CAS01 → MBX01 Pop3 read",
    ]);
  });

  it("F-58: from another site a browser gets a link, a phone an address, web services a proxy; Outlook goes straight", () => {
    expect(readBy("f-58-reading-other-site", "olaf")).toEqual(["MBX02 → olaf Udp notify", "olaf → MBX02 MapiRpc read"]);
    expect(readBy("f-58-reading-other-site", "wanda")).toEqual([
      "wanda → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → wanda Https443 redirect https://mail.dublin.contoso.com",
      "wanda → CAS02 Https443 read",
      "CAS02 → GC Ldap3268 locate",
      "wanda → CAS02 → MBX02 Https443 read",
    ]);
    expect(readBy("f-58-reading-other-site", "petra")).toEqual([
      "petra → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → petra Https443 redirect https://mail.dublin.contoso.com",
      "petra → CAS02 Https443 read",
      "CAS02 → GC Ldap3268 locate",
      "petra → CAS02 → MBX02 Https443 read",
    ]);
    expect(readBy("f-58-reading-other-site", "ezra")).toEqual([
      "ezra → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → CAS02 Https443Kerberos read",
      "ezra → CAS01 → CAS02 → MBX02 Https443 read",
    ]);
    expect(readBy("f-58-reading-other-site", "ian")).toEqual([
      "ian → CAS02 Imap4 read",
      "CAS02 → GC Ldap3268 locate",
      "ian → CAS02 → MBX02 Imap4 read",
    ]);
  });
});
