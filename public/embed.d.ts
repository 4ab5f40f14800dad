/**
 * Types of `embed.js` and of `window.sitehop`, for pages that drive Sitehop by script.
 * Copy this file into your project, or refer to it: `/// <reference path="./embed.d.ts" />`.
 */

/** What is shown at a moment. `event` counts events that have happened; `at` is simulated milliseconds. */
interface SitehopState {
  readonly title: string;
  readonly event: number;
  readonly eventCount: number;
  readonly at: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** One mistake in a scenario or a link: where, which, and the values for a sentence about it. */
interface SitehopProblem {
  readonly path: string;
  readonly code: string;
  readonly args: { readonly [name: string]: string | number };
}

/** What can be listened to, with what the listener gets. */
interface SitehopEvents {
  readonly ready: SitehopState;
  readonly step: SitehopState;
  readonly play: SitehopState;
  readonly pause: SitehopState;
  readonly end: SitehopState;
  readonly decision: {
    readonly id: number;
    readonly rule: string;
    readonly question: string;
  };
  readonly problem: readonly SitehopProblem[];
}

/** The outcome of a scenario, version 1: what became of each message for each recipient. */
interface SitehopOutcome {
  readonly version: 1;
  readonly engine: string;
  readonly generation: string;
  readonly hash: string;
  /** One for each message of the scenario; the fields are those of `sitehop outcome`. */
  readonly messages: readonly { readonly id: string; readonly recipients: readonly object[] }[];
  readonly warnings: readonly object[];
}

type SitehopMoment = { readonly event: number } | { readonly at: number };

/** `window.sitehop`, in the page and in the player. */
interface SitehopApi {
  readonly version: string;
  readonly ready: Promise<void>;
  load(scenario: string | object): Promise<SitehopOutcome>;
  play(): void;
  pause(): void;
  step(count: number): void;
  seek(to: SitehopMoment): void;
  setSpeed(speed: number): void;
  state(): SitehopState;
  on<T extends keyof SitehopEvents>(type: T, listener: (data: SitehopEvents[T]) => void): () => void;
}

/**
 * `<sitehop-player>`. Attributes: `src` (a link to Sitehop) or `scenario` (the id of a shipped one), `event`,
 * `controls` (`full`, `min`, `none`), `theme` (`auto`, `light`, `dark`), `lang`, `speed`, `title`, and
 * `loading="visible"` for a player that comes without a press when it comes near the screen.
 * Every method starts the player if it is not there yet. Its events are those of `SitehopEvents`, with the data in
 * `detail`, and `error` with `{ message }` when it is not ready within 10 seconds.
 */
interface SitehopPlayerElement extends HTMLElement {
  readonly ready: Promise<void>;
  load(scenario: string | object): Promise<SitehopOutcome>;
  play(): Promise<unknown>;
  pause(): Promise<unknown>;
  step(count?: number): Promise<unknown>;
  seek(to: SitehopMoment): Promise<unknown>;
  setSpeed(speed: number): Promise<unknown>;
  state(): Promise<SitehopState>;
  on<T extends keyof SitehopEvents>(type: T, listener: (data: SitehopEvents[T]) => void): () => void;
}

interface HTMLElementTagNameMap {
  readonly "sitehop-player": SitehopPlayerElement;
}
