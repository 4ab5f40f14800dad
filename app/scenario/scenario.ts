import type { SimulationInput } from "../engine/index.ts";

/** A scenario file after reading: every default filled in, every name resolved to its declared spelling. */
export interface Scenario {
  readonly title: string;
  readonly summary: string;
  /** All the engine gets. */
  readonly input: SimulationInput;
  /** Pinned places on the plane, by site name, in layout units (a site is about 3 wide). */
  readonly layout: { readonly sites: { readonly [site: string]: readonly [x: number, y: number] } };
  /** The lesson as the file has it, unread by the engine; null when there is none. */
  readonly lesson: unknown;
}
