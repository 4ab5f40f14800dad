import { useContext } from "react";
import { useStore } from "zustand";
import type { Actions, AppState } from "../store/index.ts";
import { AppContext, type AppServices } from "./app-context.ts";

/** What the composition root handed over. */
export function useServices(): AppServices {
  const services = useContext(AppContext);
  if (services === null) throw new Error("The page was rendered without its services.");
  return services;
}

/** The one hook into the store: renders again when what `select` gives is another thing. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useServices().store, select);
}

export const useActions = (): Actions => useApp(({ actions }) => actions);
