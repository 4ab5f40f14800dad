import { describe, expect, it } from "vitest";
import { atClient, atGlobalCatalog, atInternet, atServer, type PlaceId, serverId, siteId } from "../engine/index.ts";
import { checkScenario } from "../scenario/index.ts";
import { createNameBook } from "./name-book.ts";
import { createWords } from "./words.ts";

function bookOf(change: { readonly [field: string]: unknown } = {}) {
  const read = checkScenario({
    version: 1,
    title: "Names",
    organization: { acceptedDomains: [{ domain: "contoso.com" }] },
    sites: [{ name: "Redmond" }],
    servers: [
      { name: "HUB01", site: "Redmond", roles: ["HubTransport", "Mailbox"] },
      { name: "EDGE01", site: "Redmond", roles: ["EdgeTransport"] },
    ],
    databases: [{ name: "DB01", server: "HUB01" }],
    recipients: ["Anna", "Bob", "Carl", "Dora", "Emil"].map((name) => ({
      type: "mailbox",
      name,
      address: `${name.toLowerCase()}@contoso.com`,
      database: "DB01",
      client: name === "Bob" ? "activeSync" : "outlook",
    })),
    messages: [{ id: "m1", from: "anna@contoso.com", to: ["bob@contoso.com"], subject: "Hello" }],
    ...change,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return createNameBook(read.value.input);
}

describe("people", () => {
  it("are called by their names, and by the address when nobody knows them", () => {
    const book = bookOf();
    expect(book.personName("BOB@contoso.com")).toBe("Bob");
    expect(book.personName("eve@fabrikam.com")).toBe("eve@fabrikam.com");
  });

  it("of one name are told apart by the address", () => {
    const twins = ["anna@contoso.com", "anna2@contoso.com"].map((address) => ({
      type: "mailbox",
      name: "Anna",
      address,
      database: "DB01",
    }));
    expect(bookOf({ recipients: twins, messages: [] }).personName("anna2@contoso.com")).toBe(
      "Anna (anna2@contoso.com)",
    );
  });

  it("are listed when they are few and counted when they are many", () => {
    const book = bookOf();
    expect(book.peopleName(["anna@contoso.com", "bob@contoso.com"])).toBe("Anna and Bob");
    expect(book.peopleName(["a@x.com", "b@x.com", "c@x.com", "d@x.com"])).toBe("4 recipients");
  });
});

describe("copies", () => {
  const about = (copy: string, ...names: readonly string[]) => ({
    message: "m1",
    copy,
    recipients: names.map((name) => `${name}@contoso.com`),
  });

  it("are the sender’s message until it is split", () => {
    expect(bookOf().copyName(about("m1", "bob"))).toBe("Anna’s message");
  });

  it("belong to their recipients after a split", () => {
    const book = bookOf();
    expect(book.copyName(about("m1.1", "bob"))).toBe("Bob’s copy");
    expect(book.copyName(about("m1.1", "bob", "carl"))).toBe("the copy for Bob and Carl");
    expect(book.copyNameAtStart(about("m1.1", "bob", "carl"))).toBe("The copy for Bob and Carl");
    const five = about("m1.1", "anna", "bob", "carl", "dora", "emil");
    expect(book.copyName(five)).toBe("the copy for 5 recipients");
    expect(book.newCopyName(five)).toBe("one copy for 5 recipients");
  });

  it("of several messages of one sender are told apart by the subject", () => {
    const book = bookOf({
      messages: [
        { id: "m1", from: "anna@contoso.com", to: ["bob@contoso.com"], subject: "Hello" },
        { id: "m2", from: "anna@contoso.com", to: ["bob@contoso.com"] },
      ],
    });
    expect(book.copyName(about("m1", "bob"))).toBe("Anna’s message “Hello”");
    expect(book.copyName({ ...about("m2", "bob"), message: "m2" })).toBe("Anna’s message to Bob");
    expect(book.copyName(about("m1.1", "bob"))).toBe("Bob’s copy (“Hello”)");
    expect(book.copyName({ ...about("m2.1", "bob"), message: "m2" })).toBe("Bob’s copy");
    expect(book.newCopyName(about("m1.1", "bob", "carl", "dora", "emil"))).toBe("one copy for 4 recipients (“Hello”)");
  });

  it("that are reports say whom they inform", () => {
    const report = { message: "m1-dsn1", copy: "m1-dsn1", recipients: ["anna@contoso.com"] };
    expect(bookOf().copyName(report)).toBe("the report to Anna");
  });
});

describe("places", () => {
  it("have the names that a person would use", () => {
    const book = bookOf();
    const places: readonly PlaceId[] = [
      atServer(serverId("HUB01")),
      atClient("bob@contoso.com"),
      atClient("anna@contoso.com"),
      atInternet("mx1.fabrikam.com"),
      atGlobalCatalog(siteId("Redmond")),
    ];
    expect(places.map((place) => book.placeName(place))).toEqual([
      "HUB01",
      "Bob’s mobile device",
      "Anna’s Outlook",
      "mx1.fabrikam.com",
      "a global catalog server in Redmond",
    ]);
  });

  it("say where a server stands", () => {
    const book = bookOf();
    expect(book.serverInSite("HUB01")).toBe("HUB01 in Redmond");
    expect(book.serverInSite("EDGE01")).toBe("EDGE01 in the perimeter network");
  });
});

it("an envelope is labelled with one name or two short ones, and with a number for those that are not named", () => {
  const words = createWords("en");
  const book = bookOf();
  expect(words.envelopeLabel([], book)).toBe("");
  expect(words.envelopeLabel(["eve@fabrikam.com"], book)).toBe("eve");
  expect(words.envelopeLabel(["eve@fabrikam.com", "carl@fabrikam.com"], book)).toBe("eve, carl");
  expect(words.envelopeLabel(["eve@fabrikam.com", "carl@fabrikam.com"], book, 0, "handedOff")).toBe(
    "eve +1 · handed on",
  );
  const long = `${"x".repeat(60)}@fabrikam.com`;
  expect(words.envelopeLabel([long], book, 0, "failed")).toBe(`${"x".repeat(15)}… · failed`);
  expect(words.envelopeLabel([long, "carl@fabrikam.com"], book)).toBe(`${"x".repeat(15)}… +1`);
  expect(words.envelopeLabel(["eve@fabrikam.com", "carl@fabrikam.com"], book, 3)).toBe("eve +3");
  expect(words.envelopeLabel(["eve@fabrikam.com", "christopher.columbus@fabrikam.com"], book)).toBe("eve +1");
  expect(words.envelopeLabel(["eve@fabrikam.com", "carl@fabrikam.com", "dan@fabrikam.com"], book)).toBe("eve +2");
  expect(words.envelopeLabel(["eve@fabrikam.com"], book, 2, "failed")).toBe("eve +2 · failed");
  expect(words.envelopeLabel(["eve@fabrikam.com"], book, 0, "inTransit")).toBe("eve");
});
