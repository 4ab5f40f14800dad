import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createPlaybackClock } from "./diagram/index.ts";
import { createPageApi } from "./embed/index.ts";
import { createWords } from "./i18n/index.ts";
import { type AppStore, createAppStore, createLibrary, readLink, selectIsAtEnd, writeLink } from "./store/index.ts";
import { App } from "./ui/App.tsx";
import { startEngine } from "./worker/start.ts";

/** The composition root: makes everything once and knows everybody. */

const engine = startEngine();
const store = createAppStore(engine);
engine.onDeath(() => store.getState().actions.engineDied());

const clock = createPlaybackClock({
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
});
const words = createWords("en");
const library = createLibrary(async (path) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
});

window.sitehop = createPageApi(store, __SITEHOP_VERSION__);
followWithClock(store);
void openFromAddress();
window.addEventListener("hashchange", () => void openFromAddress());

async function openShipped(id: string, position = 0): Promise<void> {
  const { actions } = store.getState();
  try {
    await actions.open({ text: await library.text(id), name: id, shippedId: id, position });
  } catch {
    actions.refuse({ name: id, problems: [{ path: "", code: "not-fetched", args: { name: id } }] });
  }
}

/** What the address bar asks for; without a wish, the first shipped scenario, paused before its first event. */
async function openFromAddress(): Promise<void> {
  const { actions } = store.getState();
  const read = readLink(window.location.hash);
  if (read.ok && read.link.shippedId !== null) {
    const { shippedId, position } = read.link;
    if (shippedId === store.getState().scenario.shippedId) actions.seek(position);
    else await openShipped(shippedId, position);
  }
  if (store.getState().scenario.scenario === null) await openFirst();
  if (!read.ok) actions.refuse({ name: words.text("linkProblemTitle"), problems: [read.problem] });
}

/** The first shipped scenario, behind the message about a link that did not work. */
async function openFirst(): Promise<void> {
  const { actions, run } = store.getState();
  try {
    const [first] = await library.list();
    if (first) await openShipped(first.id);
  } catch {
    actions.refuse({ name: "index", problems: [{ path: "", code: "not-fetched", args: { name: "index" } }] });
  }
  if (run.refusal !== null) actions.refuse(run.refusal);
}

/** The clock glides to where the reader is; the address bar says where that is. */
function followWithClock(of: AppStore): void {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  of.subscribe((now, before) => {
    const { position, isPlaying, speed } = now.playback;
    const isNew = now.run.run !== before.run.run;
    clock.setSpeed(speed);
    if (isNew || position !== before.playback.position) clock.goTo(position, !calm.matches && !isNew);
    if (isPlaying !== before.playback.isPlaying) {
      clock.setPlaying(
        isPlaying
          ? () => {
              const { actions } = of.getState();
              if (selectIsAtEnd(of.getState())) actions.pause();
              else actions.step(1);
            }
          : null,
      );
    }
    const settled = !isPlaying && (isNew || position !== before.playback.position || before.playback.isPlaying);
    if (settled && now.scenario.scenario !== null) {
      const link = writeLink({ shippedId: now.scenario.shippedId, position });
      if (link !== window.location.hash) {
        try {
          history.replaceState(null, "", link === "" ? window.location.pathname + window.location.search : link);
        } catch {
          // Some frames forbid it; the page works without an address that follows.
        }
      }
    }
  });
}

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no root element.");
createRoot(root).render(
  <StrictMode>
    <App services={{ store, clock, words, library }} openShipped={openShipped} />
  </StrictMode>,
);
