import type { Part, Run, SmallestChange } from "../engine/index.ts";
import type { Problem } from "../lib/problem.ts";
import type { Scenario } from "../scenario/index.ts";
import type { CrossingAnswer } from "./crossing.ts";

/** What the page can ask the engine. Add a method here and the compiler names every place to finish it. */
export interface RouterApi {
  /** Reads the text of a scenario file and computes what happens. */
  readonly open: (params: { readonly text: string }) => OpenAnswer;
  /** Looks for the smallest single change that would have brought a part into the way of a message. */
  readonly whyNot: (params: WhyNotQuestion) => WhyNotAnswer;
}
export type RouterMethod = keyof RouterApi;

/** `rejected`: the scenario is wrong, and these are all the reasons. */
export type OpenAnswer =
  | { readonly kind: "done"; readonly scenario: Scenario; readonly run: Run }
  | { readonly kind: "rejected"; readonly problems: readonly Problem[] };

export interface WhyNotQuestion {
  readonly text: string;
  readonly message: string;
  readonly part: Part;
}
export type WhyNotAnswer =
  | { readonly kind: "found"; readonly found: SmallestChange }
  | { readonly kind: "rejected"; readonly problems: readonly Problem[] };

/** `crashed`: we are wrong, not the scenario. `message` is for the report of the mistake, not for a reader. */
export type Crashed = { readonly kind: "crashed"; readonly message: string };

export interface Request<M extends RouterMethod = RouterMethod> {
  readonly id: number;
  readonly method: M;
  readonly params: Parameters<RouterApi[M]>[0];
}

export type Response =
  | {
      readonly kind: "ready";
      /** Name of the lock that the worker holds for as long as it lives; null where there are no locks. */
      readonly lock: string | null;
    }
  | { readonly kind: "answer"; readonly id: number; readonly answer: CrossingAnswer | WhyNotAnswer | Crashed };

/** The two ends of the wall: a worker seen from the page, the page seen from a worker, or a message port. */
export interface Port {
  /** `transfer`: what changes hands instead of being copied. */
  readonly post: (message: Request | Response, transfer?: readonly Transferable[]) => void;
  /** One listener; what arrives before it is set waits. */
  readonly listen: (listener: (message: unknown) => void) => void;
}
