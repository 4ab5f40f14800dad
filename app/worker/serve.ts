import { type CrossingAnswer, createPacker } from "./crossing.ts";
import { transferable } from "./crossing-run.ts";
import type { Crashed, OpenAnswer, Port, Request, RouterApi, WhyNotAnswer } from "./protocol.ts";

/** Answers every question that arrives at the port. A mistake of ours is answered as `crashed`; the next question works. */
export function serve(port: Port, api: RouterApi, lock: string | null): void {
  const pack = createPacker();
  port.listen((message) => {
    const request = message as Request;
    const { id } = request;
    const given = answer(api, request);
    if (given.kind === "done") postPacked(port, id, pack(given));
    else port.post({ kind: "answer", id, answer: given });
  });
  port.post({ kind: "ready", lock });
}

function postPacked(port: Port, id: number, answer: CrossingAnswer): void {
  const isLong = answer.kind === "done" && "values" in answer.run;
  port.post({ kind: "answer", id, answer }, isLong ? transferable(answer.run) : []);
}

function answer(api: RouterApi, { method, params }: Request): OpenAnswer | WhyNotAnswer | Crashed {
  try {
    // The page's end sends the parameters that belong to the method.
    const ask = api[method] as (given: Request["params"]) => OpenAnswer | WhyNotAnswer;
    return ask(params);
  } catch (error) {
    return { kind: "crashed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
