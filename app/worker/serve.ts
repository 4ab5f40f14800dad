import { type CrossingAnswer, createPacker } from "./crossing.ts";
import { transferable } from "./crossing-run.ts";
import type { Crashed, OpenAnswer, Port, Request, RouterApi } from "./protocol.ts";

/** Answers every question that arrives at the port. A mistake of ours is answered as `crashed`; the next question works. */
export function serve(port: Port, api: RouterApi, lock: string | null): void {
  const pack = createPacker();
  port.listen((message) => {
    const { id, method, params } = message as Request;
    const given = answer(api, method, params);
    if (given.kind === "crashed") port.post({ kind: "answer", id, answer: given });
    else postPacked(port, id, pack(given));
  });
  port.post({ kind: "ready", lock });
}

function postPacked(port: Port, id: number, answer: CrossingAnswer): void {
  const isLong = answer.kind === "done" && "values" in answer.run;
  port.post({ kind: "answer", id, answer }, isLong ? transferable(answer.run) : []);
}

function answer(api: RouterApi, method: Request["method"], params: Request["params"]): OpenAnswer | Crashed {
  try {
    return api[method](params);
  } catch (error) {
    return { kind: "crashed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
