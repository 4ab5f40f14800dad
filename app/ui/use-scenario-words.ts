import { useEffect, useState } from "react";
import type { ScenarioWords } from "../i18n/index.ts";
import { entryCalled, type LibraryEntry } from "../store/index.ts";
import { useApp, useServices } from "./use-app.ts";

/** What the scenario on the page is called, and what it shows; empty while there is none. */
export function useScenarioWords(): ScenarioWords {
  const { words } = useServices();
  const scenario = useApp((state) => state.scenario.scenario);
  const shippedId = useApp((state) => state.scenario.shippedId);
  const entries = useEntriesToTranslate();
  const own = { title: scenario?.title ?? "", summary: scenario?.summary ?? "" };
  // A shipped scenario that was changed goes by its words as long as they stay.
  return words.scenario(shippedId ?? entryCalled(entries, own)?.id ?? null, own);
}

const none: readonly LibraryEntry[] = [];

/** The shipped scenarios; none while they are not there, and in English, which their files speak. */
function useEntriesToTranslate(): readonly LibraryEntry[] {
  const { words, library } = useServices();
  const [entries, setEntries] = useState(none);
  const isTranslated = words.language !== "en";
  useEffect(() => {
    if (!isTranslated) return;
    let isGone = false;
    library.list().then(
      (list) => {
        if (!isGone) setEntries(list);
      },
      // Without them a changed scenario is called what its file says.
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [isTranslated, library]);
  return entries;
}
