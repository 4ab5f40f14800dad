import { type AppState, type AppStore, loadPacking, longestLink, writeLink } from "./store/index.ts";

/**
 * The address bar says where the reader is: after each step by hand, at the end of playing, and when the view changes. A
 * scenario of the reader's own is packed into it, if it is small enough. What has been changed in a larger one is nowhere
 * but on the page: who leaves it then is asked first.
 */
export function followWithAddress(store: AppStore): void {
  let packed: { readonly text: string; readonly data: string | null } | null = null;
  let isInAddress = true;

  const show = (): void => {
    const { scenario, playback, view } = store.getState();
    const { shippedId, text } = scenario;
    const data = packed !== null && packed.text === text ? packed.data : null;
    const origin =
      shippedId !== null
        ? ({ kind: "shipped", id: shippedId } as const)
        : data === null
          ? ({ kind: "none" } as const)
          : ({ kind: "packed", data } as const);
    const whole = writeLink({ ...view, origin, position: playback.position });
    isInAddress = origin.kind !== "none" && whole.length <= longestLink;
    // Without a scenario in the link a position would be one of another scenario.
    const link = isInAddress ? whole : writeLink({ ...view, origin: { kind: "none" }, position: 0 });
    const { pathname, search, hash } = window.location;
    if (link === hash) return;
    try {
      history.replaceState(null, "", link === "" ? pathname + search : link);
    } catch {
      // Some frames forbid it; the page works without an address that follows.
    }
  };

  const pack = async (text: string): Promise<void> => {
    packed = { text, data: null };
    const { packScenario } = await loadPacking();
    const data = await packScenario(text);
    if (packed?.text !== text) return;
    packed = { text, data };
    show();
  };

  const packOwn = ({ scenario: { text, shippedId } }: AppState): void => {
    if (shippedId === null && text !== null) void pack(text);
  };

  // The scenario may be there before the one who follows it.
  const first = store.getState();
  if (first.scenario.scenario !== null) {
    packOwn(first);
    if (first.run.refusal === null) show();
  }
  store.subscribe((now, before) => {
    const { scenario, playback, view, run } = now;
    // The address of what could not be opened stays, to be tried again.
    if (scenario.scenario === null || run.refusal !== null) return;
    if (scenario.text !== before.scenario.text) packOwn(now);
    const hasMoved = playback.position !== before.playback.position || scenario !== before.scenario;
    const hasStopped = before.playback.isPlaying && !playback.isPlaying;
    if (!playback.isPlaying && (hasMoved || hasStopped || view !== before.view)) show();
  });

  window.addEventListener("beforeunload", (event) => {
    if (!isInAddress && store.getState().history.past.length > 0) event.preventDefault();
  });
}
