import type { TraceEvent } from "../../engine/index.ts";
import { protocol } from "../english/protocol.ts";
import { trackingWord } from "../event-types.ts";
import type { Telling } from "../narrate/telling.ts";
import { createSay, type SayOf } from "../speaker.ts";
import { languageOf, type Tongue } from "../translation.ts";
import type { ReadingLevel } from "./reading-level.ts";
import { wireFact } from "./wire-facts.ts";

type ProtocolSay = SayOf<typeof protocol>;

/** The administrator's sentence, and after it the word of the log, protocol and port, queue, codes and rules. */
export function createProtocolLevel(tongue: Tongue): ReadingLevel {
  const say = createSay<typeof protocol>(languageOf(tongue), tongue === "en" ? protocol : tongue.protocol);
  return {
    level: "protocol",
    tell: (telling, event, usual) => telling.sentences(usual(), ...facts(say, telling, event)),
  };
}

function facts(say: ProtocolSay, telling: Telling, event: TraceEvent): readonly (string | null)[] {
  const { decision } = telling;
  const rules = decision?.rules ?? [];
  return [
    logFact(say, event),
    wireFact(say, telling, event),
    queueFact(say, telling, event),
    "connector" in event && event.connector !== null ? say("protocol.connector", { connector: event.connector }) : null,
    codeFact(say, event),
    pressureFact(say, event),
    event.copy !== null && event.copy !== event.message ? say("protocol.copy", { copy: event.copy }) : null,
    rules.length > 0 ? say("protocol.rules", { rules: rules.join(", "), count: rules.length }) : null,
  ];
}

/** Only what the message tracking log has a word for. */
function logFact(say: ProtocolSay, event: TraceEvent): string | null {
  const word = trackingWord(event.type);
  if (word === null) return null;
  return event.type === "RECEIVE"
    ? say("protocol.log.source", { word, source: event.source })
    : say("protocol.log", { word });
}

function queueFact(say: ProtocolSay, { say: sayName }: Telling, event: TraceEvent): string | null {
  if (!("queue" in event)) return null;
  const { deliveryType, nextHop, status } = event.queue;
  return say("protocol.queue", { deliveryType, nextHop, status: sayName(`status.${status}`) });
}

/** What the Resource Manager writes into the event log. */
function pressureFact(say: ProtocolSay, event: TraceEvent): string | null {
  if ((event.type !== "FAULT" && event.type !== "RECOVERY") || event.pressure === undefined) return null;
  const { from, to } = event.pressure;
  const values = { from: say(`pressure.${from}`), to: say(`pressure.${to}`) };
  return say(from === "high" || to === "normal" ? "protocol.pressure.falls" : "protocol.pressure.rises", values);
}

function codeFact(say: ProtocolSay, event: TraceEvent): string | null {
  if (!("status" in event)) return null;
  const text = "text" in event ? event.text : "";
  return text === ""
    ? say("protocol.code.plain", { status: event.status })
    : say("protocol.code", { status: event.status, text });
}
