import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../../engine/index.ts";
import { createNameBook, createWords } from "../../i18n/index.ts";
import { createStage, layOut, type StopKind } from "../../scene/index.ts";
import { createAppStore } from "../../store/index.ts";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { stopFrom, timeOf, travel } from "./time.ts";

const words = createWords("en");

async function open(id: string) {
  const scenario = shippedScenario(id);
  const { input, layout } = scenario;
  const run = simulate(input);
  const store = createAppStore({ open: async () => ({ kind: "done", scenario, run }), restart: () => {} });
  await store.getState().actions.open({ text: "", name: id });
  const { trace } = run;
  const book = createNameBook(input);
  const stage = createStage(input, trace, layOut(input, layout.sites));
  /** Everything a reader sees and hears at a position, as text. */
  const seen = (position: number): string => {
    const time = timeOf(store.getState(), words);
    const chapter = time?.chapterAt(position);
    return JSON.stringify([
      stage.picture(position - 1),
      stage.frame(position - 1),
      words.narrate(trace, position - 1, book),
      time?.later(position),
      time?.spoken(position),
      chapter && time?.chapterTitle(chapter),
    ]);
  };
  return { store, trace, seen };
}

type Move =
  | { readonly kind: "travel"; readonly by: StopKind; readonly direction: 1 | -1 }
  | { readonly kind: "step"; readonly by: number }
  | { readonly kind: "seek"; readonly part: number };

const kinds = ["event", "hop", "chapter", "decision", "deferral", "report", "breakpoint"] as const;
const moves = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("travel" as const),
      by: fc.constantFrom(...kinds),
      direction: fc.constantFrom(1, -1),
    }),
    fc.record({ kind: fc.constant("step" as const), by: fc.integer({ min: -5, max: 5 }) }),
    fc.record({ kind: fc.constant("seek" as const), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
  ),
  { minLength: 1, maxLength: 25 },
) as fc.Arbitrary<readonly Move[]>;

for (const id of ["dead-site", "f-55-delay-notice", "out-through-edge", "f-08-dynamic-group"]) {
  it(`200 random walks by event, hop, chapter and leap see the same at the same place: ${id}`, async () => {
    const { store, trace, seen } = await open(id);
    const { actions } = store.getState();
    actions.toggleBreakpoint({ kind: "event", type: "SEND" });
    const straight = Array.from({ length: trace.events.length + 1 }, (_, position) => seen(position));
    fc.assert(
      fc.property(moves, (walk) => {
        for (const move of walk) {
          if (move.kind === "step") actions.step(move.by);
          else if (move.kind === "seek") actions.seek(Math.round(move.part * trace.events.length));
          else {
            const expected = stopFrom(store.getState(), move.by, move.direction);
            const before = store.getState().playback.position;
            travel(store, move.by, move.direction);
            expect(store.getState().playback.position).toBe(expected ?? before);
          }
          const { position } = store.getState().playback;
          expect(seen(position) === straight[position], `at ${position}`).toBe(true);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
}

it("there and back by the same kind of step is where it began, from any stop", async () => {
  const { store, trace } = await open("f-55-delay-notice");
  const { actions } = store.getState();
  for (const kind of ["event", "hop", "chapter", "decision", "deferral"] as const) {
    for (let position = 0; position < trace.events.length; position += 7) {
      actions.seek(position);
      travel(store, kind, 1);
      const first = store.getState().playback.position;
      travel(store, kind, 1);
      if (store.getState().playback.position === first) continue;
      travel(store, kind, -1);
      expect(store.getState().playback.position, `${kind} from ${position}`).toBe(first);
    }
  }
});
