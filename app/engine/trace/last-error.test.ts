import { describe, expect, it } from "vitest";
import { lastErrorText } from "./last-error.ts";

describe("the last error of a queue", () => {
  it("is the store driver's for every mailbox that cannot be reached, and its own for a host outside", () => {
    for (const error of ["serverDown", "databaseDismounted"] as const)
      expect(lastErrorText(error, "MapiDelivery")).toBe("430 4.2.0 STOREDRV; mailbox logon failure");
    expect(lastErrorText("mxDown", "DnsConnectorDelivery")).toBe("421 4.4.1 Connection timed out");
  });
});
