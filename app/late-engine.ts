import type { Engine } from "./worker/start.ts";

/** An engine that is fetched and started when it is first needed: shipped scenarios come with its answer. */
export interface LateEngine extends Engine {
  /** Starts it before it is asked. */
  readonly warmUp: () => void;
}

export function createLateEngine(): LateEngine {
  const listeners: ((message: string) => void)[] = [];
  let started: Promise<Engine> | null = null;

  const start = (): Promise<Engine> => {
    started ??= import("./worker/start.ts").then(({ startEngine }) => {
      const engine = startEngine();
      for (const listener of listeners) engine.onDeath(listener);
      return engine;
    });
    return started;
  };

  return {
    open: async (text) => {
      try {
        return await (await start()).open(text);
      } catch {
        // Not fetched: the next question tries again.
        started = null;
        return { kind: "crashed", message: "The engine could not be fetched." };
      }
    },
    onDeath: (listener) => listeners.push(listener),
    restart: () => void started?.then((engine) => engine.restart()),
    warmUp: () => {
      start().catch(() => {
        started = null;
      });
    },
  };
}
