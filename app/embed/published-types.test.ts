import { expect, it } from "vitest";
import { createAppStore } from "../store/index.ts";
import { createPageApi } from "./page-api.ts";

it("the types that are published are those of the page: this does not compile otherwise", () => {
  const store = createAppStore({ open: async () => ({ kind: "crashed", message: "" }), restart: () => {} });
  const api: SitehopApi = createPageApi(store, "1.2.3");
  const names: readonly (keyof SitehopApi)[] = [
    "load",
    "on",
    "pause",
    "play",
    "ready",
    "seek",
    "setSpeed",
    "state",
    "step",
    "version",
  ];
  expect(Object.keys(api).sort()).toEqual(names);
});
