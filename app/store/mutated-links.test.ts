import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createReasons } from "../i18n/index.ts";
import type { OpenAnswer } from "../worker/protocol.ts";
import { router } from "../worker/router.ts";
import type { Library } from "./library.ts";
import { readLink } from "./link.ts";
import { createLinkOpener } from "./open-link.ts";
import { createAppStore } from "./store.ts";

const links: readonly { readonly fragment: string }[] = JSON.parse(readFileSync("e2e/files/links.json", "utf8"));

/** The same scenario is opened thousands of times: the engine is asked once. */
const answers = new Map<string, OpenAnswer>();
const answerTo = (text: string): OpenAnswer => {
  const answer = answers.get(text) ?? router.open({ text });
  answers.set(text, answer);
  return answer;
};
const library: Library = {
  list: async () => [{ id: "same-server", group: "article", title: "", summary: "" }],
  text: async (id) => {
    const file = `public/scenarios/${id}.json`;
    if (!existsSync(file)) throw new Error(`There is no ${id}.`);
    return readFileSync(file, "utf8");
  },
  answer: async (id) => answerTo(await library.text(id)),
};

const known = fc.constantFrom(...links.map(({ fragment }) => fragment));

/** Some of its characters taken out, put in or exchanged. */
const scratched = fc
  .tuple(
    known,
    fc.array(fc.record({ at: fc.nat(400), takes: fc.nat(3), puts: fc.string({ maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([fragment, changes]) =>
    changes.reduce((text, { at, takes, puts }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + puts + text.slice(place + takes);
    }, fragment),
  );

const pieces = ["e=3", "e=999", "e=-1", "e=", "h=00000000", "h=xyz", "t=AAAA", "s=same-site", "s=gone", "d=eJw", "x=1"];
const looks = ["theme=dark", "theme=pink", "controls=min", "speed=2", "speed=3", "panels=why", "lang=de", "embed=1"];

/** Some of its parts taken out, put in or exchanged. */
const shuffled = fc
  .tuple(known, fc.array(fc.tuple(fc.nat(8), fc.nat(1), fc.constantFrom(...pieces, ...looks)), { maxLength: 3 }))
  .map(([fragment, changes]) => {
    const parts = fragment.replace(/^#/, "").split("&").filter(Boolean);
    for (const [at, takes, puts] of changes) parts.splice(at, takes, puts);
    return `#${parts.join("&")}`;
  });

it("10,000 mutated links: each is followed wholly, or changes nothing but the reason that is shown", async () => {
  const store = createAppStore({ open: async (text) => answerTo(text), restart: () => {} });
  const opener = createLinkOpener({ store, library, linkName: () => "The link", hasStartPage: true });
  const reasons = createReasons("en");
  await opener.open("");
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(scratched, shuffled), async (fragment) => {
      store.getState().actions.refuse(null);
      const before = store.getState();
      await opener.open(fragment);
      const { scenario, run, playback, view } = store.getState();
      const read = readLink(fragment);
      if (run.refusal !== null) {
        expect(run.refusal.problems.length).toBeGreaterThan(0);
        for (const problem of run.refusal.problems) expect(reasons.problem(problem)).toMatch(/\w.*[.?]$/s);
        expect(scenario).toBe(before.scenario);
        expect(playback).toBe(before.playback);
        expect(view).toBe(before.view);
        expect(run.run).toBe(before.run.run);
        return;
      }
      followed += 1;
      if (!read.ok) throw new Error(`${fragment} was followed, although it cannot be read.`);
      const { origin, position, controls, theme, panels, language } = read.link;
      const count = run.run?.trace.events.length ?? 0;
      expect(playback.position).toBe(Math.min(position, count));
      expect(playback.isPlaying).toBe(false);
      expect(view).toMatchObject({ controls, theme, panels, language });
      if (origin.kind === "shipped") expect(scenario.shippedId).toBe(origin.id);
      if (origin.kind === "packed") expect(scenario.shippedId).toBeNull();
      // What does not fit is said: an event that is not there, a trace that went another way.
      if (position > count) expect(view.notices.length).toBeGreaterThan(0);
    }),
    { numRuns: 10_000 },
  );
  // Both happen often.
  expect(followed).toBeGreaterThan(1_000);
  expect(followed).toBeLessThan(9_000);
}, 180_000);
