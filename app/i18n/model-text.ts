import { modelText as english } from "./english/model-text.ts";
import type { Tongue } from "./translation.ts";

/** What the model assumes where no source speaks, by number, and what it leaves out. */
export interface ModelText {
  /** What is invented, and how sure a rule is, in words. */
  readonly timings: string;
  readonly confidence: string;
  readonly headings: { readonly assumptions: string; readonly leftOut: string };
  readonly assumptions: { readonly [number: string]: string };
  readonly leftOut: readonly string[];
}

export const modelText = (tongue: Tongue): ModelText => (tongue === "en" ? english : tongue.model);
