import { describe, expect, it } from "vitest";
import { cost } from "../model/units.ts";
import { bestAddressSpace, externalAddress } from "./address-space.ts";

/** The address spaces that match an address, most specific first; equals joined by `=`. */
function ranking(address: string, ...spaces: readonly string[]): string {
  const target = externalAddress(address);
  const matches = spaces.flatMap((text) => {
    const colon = text.indexOf(":");
    const space = { type: text.slice(0, colon), address: text.slice(colon + 1), cost: cost(1) };
    const match = bestAddressSpace([space], target);
    return match ? [{ text, specificity: match.specificity }] : [];
  });
  matches.sort((a, b) => b.specificity - a.specificity);
  return matches
    .map(({ text, specificity }, i) =>
      i === 0 ? text : `${specificity === matches[i - 1]?.specificity ? " = " : " > "}${text}`,
    )
    .join("");
}

describe("an address", () => {
  it("is of the type before its colon, or else of SMTP", () => {
    expect(externalAddress("eve@fabrikam.com")).toEqual({ type: "SMTP", address: "eve@fabrikam.com" });
    expect(externalAddress("fax:555-0100")).toEqual({ type: "FAX", address: "555-0100" });
    expect(externalAddress("x400:c=US;s=a:b")).toEqual({ type: "X400", address: "c=US;s=a:b" });
    expect(externalAddress("9fax:1")).toEqual({ type: "SMTP", address: "9fax:1" });
  });
});

describe("SMTP address spaces", () => {
  it("are more specific the more of the domain they name, and exact ones most of all", () => {
    expect(
      ranking(
        "eve@eu.mail.fabrikam.com",
        "SMTP:*",
        "SMTP:*.com",
        "SMTP:*.fabrikam.com",
        "SMTP:*.mail.fabrikam.com",
        "SMTP:eu.mail.fabrikam.com",
      ),
    ).toBe("SMTP:eu.mail.fabrikam.com > SMTP:*.mail.fabrikam.com > SMTP:*.fabrikam.com > SMTP:*.com > SMTP:*");
    expect(ranking("eve@fabrikam.com", "SMTP:*.fabrikam.com", "SMTP:fabrikam.com")).toBe(
      "SMTP:fabrikam.com > SMTP:*.fabrikam.com",
    );
  });

  it("name something even with a domain of one letter", () => {
    expect(ranking("eve@a.m", "SMTP:*", "SMTP:*.m")).toBe("SMTP:*.m > SMTP:*");
  });

  it("match the domain itself and all subdomains with an asterisk, only the domain without", () => {
    expect(ranking("eve@fabrikam.com", "SMTP:*.fabrikam.com")).not.toBe("");
    expect(ranking("eve@eu.fabrikam.com", "SMTP:fabrikam.com")).toBe("");
    expect(ranking("eve@myfabrikam.com", "SMTP:*.fabrikam.com")).toBe("");
  });

  it("match whatever the case and the blanks around", () => {
    expect(ranking("Eve@FABRIKAM.com", "smtp: Fabrikam.COM ")).not.toBe("");
  });

  it("that are not legal on a Hub Transport server match nothing", () => {
    expect(ranking("eve@fabrikam.com", "SMTP:--", "SMTP:*fabrikam.com", "SMTP:", "FAX:*", "SMTP:*m")).toBe("");
    expect(ranking("eve", "SMTP:")).toBe("");
    expect(ranking("eve", "SMTP:*")).toBe("SMTP:*");
  });
});

describe("X.400 address spaces", () => {
  const address = "X400:c=US;a= ;p=Org;s=Eve";

  it("are more specific the more attributes they name", () => {
    expect(ranking(address, "X400:*", "X400:c=US", "X400:c=us;A= ;p=ORG", "X400:c=US;p=Org")).toBe(
      "X400:c=us;A= ;p=ORG > X400:c=US;p=Org > X400:c=US > X400:*",
    );
  });

  it("match only when every attribute does; an asterisk stands for any value", () => {
    expect(ranking(address, "X400:c=US;o=Sales", "X400:c=DE")).toBe("");
    expect(ranking(address, "X400:c=US;p=*", "X400:c=US")).toBe("X400:c=US;p=* = X400:c=US");
    expect(ranking(address, "X400:c=*", "X400: * ")).toBe("X400:c=* > X400: * ");
    expect(ranking("X400:=US;c", "X400:c=US", "X400:=DE")).toBe("X400:=DE");
    expect(ranking("X400: C =US", "X400:c=US", "X400: c=US")).toBe("X400:c=US = X400: c=US");
  });
});

describe("address spaces of other types", () => {
  it("match literally before by pattern, by a longer pattern before a shorter, and all by an asterisk", () => {
    expect(ranking("FAX:555-0100", "FAX:*", "FAX:5*", "FAX:555-*", "FAX:555-0100", "fax:*-01*")).toBe(
      "FAX:555-0100 > FAX:555-* > fax:*-01* > FAX:5* > FAX:*",
    );
  });

  it("match a pattern when its pieces stand there in order, without overlap", () => {
    expect(
      ranking("NOTES:Eve/Sales/Org", "NOTES:eve/*/org", "NOTES:*Sales*", "NOTES:Eve*Org*Org", "NOTES:*Org*Sales*"),
    ).toBe("NOTES:eve/*/org > NOTES:*Sales*");
    expect(ranking("X:aba", "X:ab*ba", "X:a*b*a")).toBe("X:a*b*a");
    expect(ranking("X:aXbXc", "X:a*X*X*c", "X:a*X*X*X*c", "X:*c", "X:*b", "X:b*", "X:a")).toBe("X:a*X*X*c > X:*c");
    expect(ranking("X:ab", "X:a*b*b", "X:a*b", "X:*")).toBe("X:a*b > X:*");
    expect(ranking("X:b", "X:*b", "X:**", "X:*")).toBe("X:*b > X:** > X:*");
    expect(ranking("X:abb", "X:a*b*b", "X:ab*bb")).toBe("X:a*b*b");
  });
});

describe("the address space of a connector that counts", () => {
  it("is the most specific, then the cheapest, then the first", () => {
    const spaces = [
      { type: "SMTP", address: "*", cost: cost(1) },
      { type: "SMTP", address: "fabrikam.com", cost: cost(9) },
      { type: "SMTP", address: "Fabrikam.com", cost: cost(5) },
      { type: "SMTP", address: "*.fabrikam.com", cost: cost(2) },
      { type: "SMTP", address: "FABRIKAM.com", cost: cost(7) },
    ];
    expect(bestAddressSpace(spaces, externalAddress("eve@fabrikam.com"))?.space.cost).toBe(5);
    expect(bestAddressSpace(spaces, externalAddress("FAX:1"))).toBe(null);
    const equals = ["fabrikam.com", "FABRIKAM.com"].map((address) => ({ type: "SMTP", address, cost: cost(1) }));
    expect(bestAddressSpace(equals, externalAddress("eve@fabrikam.com"))?.space.address).toBe("fabrikam.com");
  });
});
