import { createRouterClient, type RouterClient } from "./client.ts";
import type { Crashed, OpenAnswer, Port, WhyNotAnswer, WhyNotQuestion } from "./protocol.ts";

/** The engine as the page has it: a worker that is started anew when it dies. */
export interface Engine {
  readonly open: (text: string) => Promise<OpenAnswer | { readonly kind: "crashed"; readonly message: string }>;
  readonly whyNot: (question: WhyNotQuestion) => Promise<WhyNotAnswer | Crashed>;
  /** Called once for each death, also when nothing was asked. */
  readonly onDeath: (listener: (message: string) => void) => void;
  /** Starts a new worker in place of a dead one. */
  readonly restart: () => void;
}

interface Running {
  readonly client: RouterClient;
  readonly stop: () => void;
}

/** How long a worker may take to say that it is there before the page does without one. */
const startLimit = 8_000;

export function startEngine(): Engine {
  const listeners: ((message: string) => void)[] = [];
  const died = (message: string): void => {
    for (const listener of listeners) listener(message);
  };
  let running = startAny(died);
  return {
    open: async (text) => (await running).client.call("open", { text }),
    whyNot: async (question) => (await running).client.call("whyNot", question),
    onDeath: (listener) => listeners.push(listener),
    restart: () => {
      void running.then(({ stop }) => stop());
      running = startAny(died);
    },
  };
}

/** A worker from its own address; else one from a blob, as a sandboxed frame or a single file allows; else this thread. */
async function startAny(died: (message: string) => void): Promise<Running> {
  if (!__SITEHOP_IS_ONE_FILE__ && self.origin !== "null") {
    try {
      return await startWorker(
        () => new Worker(new URL("./router.worker.ts", import.meta.url), { type: "module", name: "router" }),
        died,
      );
    } catch {
      // The next way.
    }
  }
  try {
    const { default: InlineWorker } = await import("./router.worker.ts?worker&inline");
    return await startWorker(() => new InlineWorker({ name: "router" }), died);
  } catch {
    return await startHere();
  }
}

async function startWorker(make: () => Worker, died: (message: string) => void): Promise<Running> {
  const worker = make();
  const client = createRouterClient(portOf(worker));
  const stopped = new AbortController();
  const end = (message: string): void => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    worker.terminate();
    client.close(message);
    died(message);
  };
  const { lock } = await new Promise<{ readonly lock: string | null }>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("The worker did not answer.")), startLimit);
    const refuse = (event: Event): void => {
      event.preventDefault();
      clearTimeout(limit);
      reject(new Error("The worker could not be started."));
    };
    worker.addEventListener("error", refuse, { once: true });
    void client.ready.then((value) => {
      clearTimeout(limit);
      worker.removeEventListener("error", refuse);
      resolve(value);
    });
  }).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    end(event.message);
  });
  if (lock !== null) {
    navigator.locks
      .request(lock, { signal: stopped.signal }, () => end("The worker is gone."))
      .catch(() => {
        // Aborted, because the worker was stopped on purpose.
      });
  }
  return {
    client,
    stop: () => {
      stopped.abort();
      worker.terminate();
      client.close("The worker was stopped.");
    },
  };
}

/** The engine comes to this thread only when it has to. */
async function startHere(): Promise<Running> {
  const [{ router }, { serve }] = await Promise.all([import("./router.ts"), import("./serve.ts")]);
  const { port1, port2 } = new MessageChannel();
  const client = createRouterClient(portOf(port1));
  serve(portOf(port2), router, null);
  return {
    client,
    stop: () => {
      port1.close();
      client.close("The engine was stopped.");
    },
  };
}

function portOf(end: Worker | MessagePort): Port {
  return {
    post: (message, transfer = []) => end.postMessage(message, [...transfer]),
    listen: (listener) => {
      end.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
    },
  };
}
