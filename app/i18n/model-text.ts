import { modelText as english } from "./english/model-text.ts";
import type { Tongue } from "./translation.ts";

/** What the model assumes where no source speaks, by number, and what it leaves out. */
export interface ModelText {
  readonly assumptions: { readonly [number: string]: string };
  readonly leftOut: readonly string[];
}

export const modelText = (tongue: Tongue): ModelText => (tongue === "en" ? english : tongue.model);
