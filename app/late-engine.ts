import type { Engine } from "./worker/start.ts";

/** An engine that is fetched and started when it is first asked: shipped scenarios come with its answer. */
export function createLateEngine(): Engine {
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
  };
}
