import { describe, expect, it } from "vitest";
import { databaseId } from "./ids.ts";
import { recipientFilter } from "./recipient-filter.ts";
import type { Recipient } from "./recipients.ts";

const bob: Recipient = {
  type: "mailbox",
  name: "Bob",
  address: "bob@contoso.com",
  database: databaseId("DB01"),
  client: "outlook",
  department: "Sales",
  office: "Room 12",
};
const carl: Recipient = {
  type: "contact",
  name: "Carl",
  address: "carl@contoso.com",
  externalAddress: "carl@fabrikam.com",
  department: "Sales",
};
const found = (filter: string) => [bob, carl].filter((one) => recipientFilter(filter)?.(one)).map(({ name }) => name);

describe("the filter of a dynamic group", () => {
  it("compares properties without regard to case", () => {
    expect(found("Department -eq 'sales'")).toEqual(["Bob", "Carl"]);
    expect(found("department -ne 'Sales'")).toEqual([]);
  });

  it("knows kinds of recipients by the names of the shell", () => {
    expect(found("RecipientType -eq 'UserMailbox'")).toEqual(["Bob"]);
    expect(found("(RecipientType -eq 'MailContact') -and (Department -eq 'Sales')")).toEqual(["Carl"]);
  });

  it("takes a star for anything between", () => {
    expect(found("Office -like 'Room*'")).toEqual(["Bob"]);
    expect(found("Name -like '*o*'")).toEqual(["Bob"]);
    expect(found("Name -like 'B*ob*b'")).toEqual([]);
  });

  it("joins, separates and reverses", () => {
    expect(found("Name -eq 'Bob' -or Name -eq 'Carl'")).toEqual(["Bob", "Carl"]);
    expect(found("-not (Name -eq 'Bob')")).toEqual(["Carl"]);
  });

  it.each([
    "",
    "Department",
    "Department -is 'Sales'",
    "Department -eq Sales",
    "City -eq 'Rome'",
    "(Department -eq 'Sales'",
    "Department -eq 'Sales') -or",
    "Department -eq 'Sales' Name",
    `${"(".repeat(90_000)}Name -eq 'Bob'`,
  ])("makes no sense of %.30s", (filter) => {
    expect(recipientFilter(filter)).toBeNull();
  });
});
