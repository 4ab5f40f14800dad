import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { atGlobalCatalog, atInternet, placeParts, siteId } from "../model/ids.ts";
import { simulate } from "../simulation/simulate.ts";
import { happenedAt } from "./happened-at.ts";

const traceOf = (id: string) => simulate(shippedScenario(id).input).trace;

describe("what happened at a place", () => {
  it("is every question to the global catalog servers of the site, in the order of the trace", () => {
    const trace = traceOf("two-sites");
    const catalog = atGlobalCatalog(siteId("Redmond"));
    const told = happenedAt(trace, (place) => place === catalog);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(trace.events.filter((event) => "to" in event && event.to === catalog));
    expect(happenedAt(trace, (place) => placeParts(place).kind === "internet")).toEqual([]);
  });

  it("is also when they stop answering, and when they answer again", () => {
    const trace = traceOf("f-50-directory-down");
    const types = happenedAt(trace, (place) => placeParts(place).kind === "gc").map(({ type }) => type);
    expect(types).toEqual(["FAULT", "RECOVERY", "RESOLVE"]);
  });

  it("is what a host outside is sent, and that it is down", () => {
    const trace = traceOf("f-35-partner-down");
    const fault = trace.events.find(({ type }) => type === "FAULT");
    const told = happenedAt(trace, (place) => placeParts(place).kind === "internet");
    expect(told).toContain(fault);
    expect(told.map(({ type }) => type)).toContain("ATTEMPT");
    expect(happenedAt(trace, (place) => place === atInternet("nobody.example"))).toEqual([]);
  });

  it("is a message that is read through it", () => {
    const trace = traceOf("f-58-reading-other-site");
    const read = trace.events.find((event) => event.type === "CLIENT-READ" && event.via.length > 0);
    const via = read?.type === "CLIENT-READ" ? read.via : [];
    expect(via.length).toBeGreaterThan(0);
    expect(happenedAt(trace, (place) => via.includes(place))).toContain(read);
  });
});
