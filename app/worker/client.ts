import { createUnpacker } from "./crossing.ts";
import type { Crashed, Port, Request, Response, RouterApi, RouterMethod } from "./protocol.ts";

/** The page's end of the wall. */
export interface RouterClient {
  /** Resolves when the other side is there. */
  readonly ready: Promise<{ readonly lock: string | null }>;
  readonly call: <M extends RouterMethod>(
    method: M,
    params: Parameters<RouterApi[M]>[0],
  ) => Promise<ReturnType<RouterApi[M]> | Crashed>;
  /** Answers everything that waits with `crashed`, and everything asked from now on. */
  readonly close: (reason: string) => void;
}

export function createRouterClient(port: Port): RouterClient {
  const unpack = createUnpacker();
  const waiting = new Map<number, (answer: never) => void>();
  let last = 0;
  let closed: string | null = null;
  let isReady: (value: { readonly lock: string | null }) => void = () => {};
  const ready = new Promise<{ readonly lock: string | null }>((resolve) => {
    isReady = resolve;
  });
  port.listen((message) => {
    const response = message as Response;
    if (response.kind === "ready") {
      isReady({ lock: response.lock });
      return;
    }
    const settle = waiting.get(response.id);
    waiting.delete(response.id);
    // Also an answer that nobody waits for: the next one builds on it.
    const answer = response.answer.kind === "done" ? unpack(response.answer) : response.answer;
    settle?.(answer as never);
  });
  return {
    ready,
    call: (method, params) =>
      new Promise((resolve) => {
        if (closed !== null) {
          resolve({ kind: "crashed", message: closed });
          return;
        }
        last += 1;
        waiting.set(last, resolve);
        port.post({ id: last, method, params } as Request);
      }),
    close: (reason) => {
      closed = reason;
      for (const settle of waiting.values()) settle({ kind: "crashed", message: reason } as never);
      waiting.clear();
    },
  };
}
