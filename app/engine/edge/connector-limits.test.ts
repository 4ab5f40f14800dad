import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import { kilobytes } from "../model/units.ts";
import { openDoor, outcomesOf } from "../testing/sketch.ts";
import { createReplay } from "../trace/create-replay.ts";
import { createHistories, eventsOfCopy } from "../trace/message-history.ts";

const mx = { preference: 10, server: serverId("HT-A") };
const arriving = (message: object, limits: object = {}) =>
  outcomesOf({
    sites: "A",
    organization: {
      receiveConnectors: [{ ...openDoor("HT-A"), ...limits }],
      internet: { domains: [], organizationMx: [mx] },
    },
    messages: [{ from: "eve@fabrikam.com", to: ["a@contoso.test"], client: "smtp", ...message }],
  });
const refusals = ({ trace }: ReturnType<typeof arriving>) =>
  trace.events.flatMap((event) => (event.type === "REJECT" ? [`${event.moment} ${event.text}`] : []));

describe("what a Receive connector takes", () => {
  it("is a message of 10 MB, and no more", () => {
    expect(arriving({ sizeKB: kilobytes(10_240) }).of("a@contoso.test").outcome).toBe("delivered");
    const tooLarge = arriving({ sizeKB: kilobytes(10_241) });
    expect(tooLarge.of("a@contoso.test").outcome).toBe("rejected");
    expect(refusals(tooLarge)).toEqual(["mailFrom 552 5.3.4 Message size exceeds fixed maximum message size"]);
  });

  it("is what an administrator has set instead", () => {
    expect(arriving({ sizeKB: kilobytes(30) }, { maxMessageSizeKB: 20 }).of("a@contoso.test").outcome).toBe("rejected");
    expect(arriving({ sizeKB: kilobytes(20_000) }, { maxMessageSizeKB: 30_000 }).of("a@contoso.test").outcome).toBe(
      "delivered",
    );
  });

  const five = Array.from({ length: 5 }, (_, i) => `r${i}@contoso.test`);

  it("is so many recipients at once; a mail server comes again with the rest", () => {
    const run = arriving({ to: five }, { maxRecipientsPerMessage: 2 });
    expect(refusals(run)).toEqual(["rcptTo 452 4.5.3 Too many recipients", "rcptTo 452 4.5.3 Too many recipients"]);
    const received = run.trace.events.flatMap((event) =>
      event.type === "RECEIVE" && event.source === "SMTP" ? [event.recipients.length] : [],
    );
    expect(received).toEqual([2, 2, 1]);
    // Nobody of these exists, so each is reported once.
    expect(five.map((address) => run.of(address).outcome)).toEqual(five.map(() => "ndr"));
  });

  it("leaves the rest at the mail server, with what was said of it before (P-914)", () => {
    const { trace } = arriving({ to: five }, { maxRecipientsPerMessage: 2 });
    const refused = trace.events.find((event) => event.type === "REJECT");
    if (refused?.rest === undefined) throw new Error("nobody is put off");
    const rest = createReplay(trace)
      .worldAt(refused.seq)
      .copies.find(({ copy }) => copy === refused.rest);
    expect(rest).toMatchObject({ recipients: five.slice(2), position: { kind: "at", place: refused.to } });
    const last = trace.events.findLast(({ copy }) => copy === refused.rest);
    const events = eventsOfCopy(createHistories(trace)("m1"), refused.rest, last?.seq ?? 0);
    const before = events.filter(({ copy }) => copy !== refused.rest);
    expect(before.map(({ type }) => type)).toEqual(["CLIENT-CONNECT", "REJECT"]);
  });

  it("is all or nothing for a client", () => {
    const run = outcomesOf({
      sites: "A",
      organization: {
        receiveConnectors: [{ ...openDoor("HT-A"), name: "Client HT-A", port: 587, maxRecipientsPerMessage: 2 }],
      },
      messages: [{ from: "a@contoso.test", to: five, client: "imap4" }],
    });
    expect(five.map((address) => run.of(address).outcome)).toEqual(five.map(() => "rejected"));
    expect(run.trace.events.some(({ type }) => type === "RECEIVE")).toBe(false);
  });
});
