import { describe, expect, it } from "vitest";
import { createDirectory } from "../model/directory.ts";
import { serverId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";
import { kilobytes } from "../model/units.ts";
import { foreignConnector, sendConnector, sketch } from "../testing/sketch.ts";
import { externalAddress } from "./address-space.ts";
import { selectOnEdge } from "./select-on-edge.ts";

function select(sendConnectors: Organization["sendConnectors"], to = "eve@fabrikam.com", sizeKB = 20) {
  const { organization } = sketch({ sites: "A", servers: "EDGE A EdgeTransport" });
  const foreignConnectors = [foreignConnector("Fax", ["EDGE"], "FAX:*")];
  const directory = createDirectory({ ...organization, sendConnectors, foreignConnectors });
  const selection = selectOnEdge(directory, serverId("EDGE"), externalAddress(to), sizeKB);
  const verdicts = Object.fromEntries(selection.candidates.map(({ connector, verdict }) => [connector, verdict]));
  return { ...selection, name: selection.connector?.name ?? null, verdicts };
}

describe("the connectors of an Edge Transport server", () => {
  it("are chosen by specificity, then cost, then name; what routing ignores is out", () => {
    const { verdicts, chosenIndex, candidates } = select([
      sendConnector("A linked", ["EDGE"], "SMTP:fabrikam.com", { linkedReceiveConnector: "Custom" }),
      sendConnector("B disabled", ["EDGE"], "SMTP:fabrikam.com", { enabled: false }),
      sendConnector("C invalid", ["EDGE"], "SMTP:fabrikam.com", { smartHosts: ["good.test", "not a host"] }),
      sendConnector("D small", ["EDGE"], "SMTP:fabrikam.com", { maxMessageSizeKB: kilobytes(10) }),
      sendConnector("E elsewhere", ["HT-A"], "SMTP:fabrikam.com"),
      sendConnector("F any", ["EDGE"], "SMTP:* 1"),
      sendConnector("G dear", ["EDGE"], "SMTP:*.fabrikam.com 9"),
      sendConnector("I later", ["EDGE"], "SMTP:*.fabrikam.com 5"),
      sendConnector("H chosen", ["EDGE"], "SMTP:*.fabrikam.com 5"),
    ]);
    expect(verdicts).toEqual({
      "A linked": "linkedOnly",
      "B disabled": "disabled",
      "C invalid": "invalidSmartHost",
      "D small": "tooSmall",
      "F any": "lessSpecific",
      "G dear": "higherAggregateCost",
      "I later": "higherName",
      "H chosen": "chosen",
      Fax: "noMatchingAddressSpace",
    });
    expect(chosenIndex).toBe(7);
    expect(candidates[7]).toMatchObject({ addressSpace: "SMTP:*.fabrikam.com", addressSpaceCost: 5, aggregateCost: 5 });
    expect(candidates[8]).toMatchObject({ addressSpace: null, addressSpaceCost: null, aggregateCost: null });
  });

  it("take other address types by smart host or as a foreign connector only", () => {
    expect(select([sendConnector("By DNS", ["EDGE"], "FAX:*")], "FAX:1").verdicts).toEqual({
      "By DNS": "nonSmtpOnDnsConnector",
      Fax: "chosen",
    });
    expect(select([sendConnector("By host", ["EDGE"], "FAX:1", { smartHosts: ["h"] })], "FAX:1").name).toBe("By host");
  });

  it("refuse what is too large for every one that takes the address", () => {
    const small = (more: object = {}) => [
      sendConnector("Small", ["EDGE"], "SMTP:*", { maxMessageSizeKB: kilobytes(10), ...more }),
    ];
    expect(select(small(), "eve@fabrikam.com", 10)).toMatchObject({ name: "Small", onlyTooSmall: false });
    expect(select(small(), "eve@fabrikam.com", 11)).toMatchObject({
      name: null,
      onlyTooSmall: true,
      chosenIndex: null,
    });
    expect(select(small({ enabled: false }), "eve@fabrikam.com", 11).onlyTooSmall).toBe(false);
    const other = [sendConnector("Other", ["EDGE"], "SMTP:tailspin.com", { maxMessageSizeKB: kilobytes(10) })];
    expect(select(other, "eve@fabrikam.com", 11).onlyTooSmall).toBe(false);
    const big = [...small(), sendConnector("Big", ["EDGE"], "SMTP:*")];
    expect(select(big, "eve@fabrikam.com", 11)).toMatchObject({ name: "Big", onlyTooSmall: false });
  });
});
