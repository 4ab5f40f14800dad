import type { Organization, Run } from "../engine/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { type CrossingRun, packRun, unpackRun } from "./crossing-run.ts";
import type { OpenAnswer } from "./protocol.ts";

/**
 * An answer as it crosses the wall. Of the organization only those lists are in it that did not cross with the answer
 * before: copying thousands of servers takes longer than computing a new route between them.
 */
export type CrossingAnswer =
  | Exclude<OpenAnswer, { readonly kind: "done" }>
  | {
      readonly kind: "done";
      readonly scenario: CrossingScenario;
      readonly run: Run | CrossingRun;
    };

interface CrossingScenario extends Omit<Scenario, "input"> {
  readonly input: Omit<Scenario["input"], "organization"> & {
    readonly organization: {
      /** All fields, in their order. */
      readonly fields: readonly string[];
      /** Those that are new. */
      readonly fresh: Fields;
    };
  };
}

interface Fields {
  readonly [field: string]: unknown;
}

/** The worker's end: takes out what the page has. Every answer has to go through it, in order. */
export function createPacker(): (answer: OpenAnswer) => CrossingAnswer {
  let before: Fields = {};
  return (answer) => {
    if (answer.kind !== "done") return answer;
    const { organization, ...input } = answer.scenario.input;
    const all = Object.entries(organization);
    const fresh = Object.fromEntries(all.filter(([field, value]) => before[field] !== value));
    before = Object.fromEntries(all);
    const crossing = { fields: all.map(([field]) => field), fresh };
    const scenario = { ...answer.scenario, input: { ...input, organization: crossing } };
    return { kind: "done", scenario, run: packRun(answer.run) ?? answer.run };
  };
}

/** The page's end: puts it back. What has not changed is the same object as before. */
export function createUnpacker(): (answer: CrossingAnswer) => OpenAnswer {
  let before: Fields = {};
  return (answer) => {
    if (answer.kind !== "done") return answer;
    const { fields, fresh } = answer.scenario.input.organization;
    before = Object.fromEntries(
      fields.map((field) => [field, Object.hasOwn(fresh, field) ? fresh[field] : before[field]]),
    );
    // It is what the other end had taken apart.
    const organization = before as unknown as Organization;
    const scenario = { ...answer.scenario, input: { ...answer.scenario.input, organization } };
    return { kind: "done", scenario, run: "values" in answer.run ? unpackRun(answer.run) : answer.run };
  };
}
