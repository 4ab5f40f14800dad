import { useEffect, useMemo, useState } from "react";
import { useStageSet } from "../stage-context.ts";
import { useServices } from "../use-app.ts";
import type { Time } from "./time.ts";

type TimeModule = typeof import("./time.ts");
let fetched: TimeModule | null = null;

export const loadTime = async (): Promise<TimeModule> => {
  fetched = await import("./time.ts");
  return fetched;
};

/** Chapters, idle time and stops of the run: null until they are fetched, which is after the first picture. */
export function useTime(): Time | null {
  const { store, words } = useServices();
  const set = useStageSet();
  const [module, setModule] = useState(fetched);
  const isWanted = set !== null && module === null;
  useEffect(() => {
    // Without it the page is poorer, and works: what could not be fetched is tried again with the next run.
    if (isWanted) loadTime().then(setModule, () => {});
  }, [isWanted]);
  return useMemo(
    () => (set === null ? null : (module?.timeOf(store.getState(), words) ?? null)),
    [set, module, store, words],
  );
}
