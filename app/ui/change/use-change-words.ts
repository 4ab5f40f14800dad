import { useMemo } from "react";
import { type ChangeWords, createChangeWords } from "../../i18n/index.ts";
import { useServices } from "../use-app.ts";

export function useChangeWords(): ChangeWords {
  const { words } = useServices();
  return useMemo(() => createChangeWords(words.tongue), [words]);
}
