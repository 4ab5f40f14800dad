import { expect, it } from "vitest";
import { computeCourse } from "../simulation/simulate.ts";
import { createRandom } from "../testing/random.ts";
import { randomInput } from "../testing/random-input.ts";
import { whyNotReason } from "./reason.ts";
import { rewritten } from "./rewrite.ts";
import { trialsFor } from "./trials.ts";
import { isUsed, type Part } from "./usage.ts";
import { findStep } from "./why-not.ts";

const wanted = 300;

it("for 300 random losers the change that is proposed brings them in, and no smaller one of its kind does", {
  timeout: 300_000,
}, () => {
  const kinds = new Map<string, number>();
  let proposed = 0;
  for (let seed = 1; proposed < wanted; seed += 1) {
    const random = createRandom(seed * 7919);
    const input = randomInput(seed, { least: 2, most: 6 });
    // What waits for days takes long to compute and is decided in the first minute like the rest.
    if (input.simulation.until === null) continue;
    const message = random.pick(input.messages).id;
    const course = computeCourse(input);
    const { servers, sites, siteLinks, sendConnectors, foreignConnectors, routingGroupConnectors } = input.organization;
    const parts: readonly Part[] = [
      ...random.some(servers, 2).map(({ name }): Part => ({ kind: "server", server: name })),
      ...random.some(sites, 1).map(({ name }): Part => ({ kind: "site", site: name })),
      ...random.some(siteLinks, 2).map(({ name }): Part => ({ kind: "siteLink", name })),
      ...random
        .some([...sendConnectors, ...foreignConnectors, ...routingGroupConnectors], 2)
        .map(({ name }): Part => ({ kind: "connector", connector: name })),
    ];
    for (const part of parts) {
      const reason = whyNotReason(input, course, message, part);
      expect(reason === null).toBe(isUsed(input, course, message, part));
      if (reason === null) continue;
      const { found, runs } = findStep(input, message, part, 80);
      expect(runs).toBeLessThanOrEqual(80 + 21);
      if (found === null) continue;
      const { trial, step } = found;
      const isEnough = (tried: number, by = trial): boolean => {
        const changed = rewritten(input, by.at(tried));
        return isUsed(changed, computeCourse(changed), message, part);
      };
      const about = `seed ${seed}, ${message}, ${JSON.stringify(part)}, ${JSON.stringify(trial.at(step))}`;
      expect(isEnough(step), about).toBe(true);
      const smaller = new Set([step - 1, step - 2, 0, ...Array.from({ length: 4 }, () => random.below(step + 1))]);
      for (const tried of smaller) if (tried >= 0 && tried < step) expect(isEnough(tried), about).toBe(false);
      for (const other of trialsFor(input, course, message, part).trials)
        if (other.kind === trial.kind && step > 0)
          expect(isEnough(Math.min(step, other.steps) - 1, other), about).toBe(false);
      const change = trial.at(step);
      const kind = change.kind === "declare" ? `${part.kind} ${change.field}` : `${part.kind} spare`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      proposed += 1;
    }
  }
  // Some of every kind.
  expect([...kinds.keys()].sort()).toEqual([
    "connector addressSpaces",
    "connector cost",
    "connector enabled",
    "connector isScopedConnector",
    "connector maxMessageSizeKB",
    "server exchangeCost",
    "server hubSiteEnabled",
    "server spare",
    "server submissionServerOverrideList",
    "site exchangeCost",
    "site hubSiteEnabled",
    "site spare",
    "siteLink exchangeCost",
  ]);
});

const wantedNone = 30;

it("for 30 random losers for which no change is proposed, no step of any kind that is tried brings them in", {
  timeout: 300_000,
}, () => {
  let none = 0;
  for (let seed = 1; none < wantedNone; seed += 1) {
    const random = createRandom(seed * 104_729);
    const input = randomInput(seed, { least: 2, most: 6 });
    if (input.simulation.until === null) continue;
    const message = random.pick(input.messages).id;
    const course = computeCourse(input);
    const { servers, sites, siteLinks, sendConnectors, foreignConnectors, routingGroupConnectors } = input.organization;
    const parts: readonly Part[] = [
      ...random.some(servers, 1).map(({ name }): Part => ({ kind: "server", server: name })),
      ...random.some(sites, 1).map(({ name }): Part => ({ kind: "site", site: name })),
      ...random.some(siteLinks, 1).map(({ name }): Part => ({ kind: "siteLink", name })),
      ...random
        .some([...sendConnectors, ...foreignConnectors, ...routingGroupConnectors], 1)
        .map(({ name }): Part => ({ kind: "connector", connector: name })),
    ];
    for (const part of parts) {
      if (isUsed(input, course, message, part)) continue;
      const { found, isCutShort } = findStep(input, message, part);
      if (found !== null || isCutShort) continue;
      none += 1;
      for (const trial of trialsFor(input, course, message, part).trials) {
        // Of a limit's millions of kilobytes some.
        const steps =
          trial.steps <= 200
            ? Array.from({ length: trial.steps }, (_, step) => step)
            : Array.from({ length: 60 }, () => random.below(trial.steps));
        for (const step of steps) {
          const changed = rewritten(input, trial.at(step));
          const about = `seed ${seed}, ${message}, ${JSON.stringify(part)}, ${JSON.stringify(trial.at(step))}`;
          expect(isUsed(changed, computeCourse(changed), message, part), about).toBe(false);
        }
      }
    }
  }
});
