import type { Crashed } from "./worker/protocol.ts";
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

  const ask = async <Answer>(question: (engine: Engine) => Promise<Answer>): Promise<Answer | Crashed> => {
    try {
      return await question(await start());
    } catch {
      // Not fetched: the next question tries again.
      started = null;
      return { kind: "crashed", message: "The engine could not be fetched." };
    }
  };

  return {
    open: (text) => ask((engine) => engine.open(text)),
    whyNot: (question) => ask((engine) => engine.whyNot(question)),
    onDeath: (listener) => listeners.push(listener),
    restart: () => void started?.then((engine) => engine.restart()),
  };
}
