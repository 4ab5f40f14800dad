import type { Port, Request, Response, RouterApi } from "./protocol.ts";

/** Answers every question that arrives at the port. A mistake of ours is answered as `crashed`; the next question works. */
export function serve(port: Port, api: RouterApi, lock: string | null): void {
  port.listen((message) => {
    const { id, method, params } = message as Request;
    port.post({ kind: "answer", id, answer: answer(api, method, params) });
  });
  port.post({ kind: "ready", lock });
}

type Answer = Extract<Response, { readonly kind: "answer" }>["answer"];

function answer(api: RouterApi, method: Request["method"], params: Request["params"]): Answer {
  try {
    return api[method](params);
  } catch (error) {
    return { kind: "crashed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
