import type { TraceEventType } from "../engine/index.ts";
import type { TitleSpeaker } from "./titles.ts";

/** The message tracking log's word for an event; null for what the log does not have. */
export function trackingWord(type: TraceEventType): LoggedType | null {
  return isLogged(type) ? type : null;
}

/** The tracking log's word for an event, or a short plain word for what the log does not have. */
export function eventTypeName({ say }: TitleSpeaker, type: TraceEventType): string {
  if (isLogged(type)) return type;
  return say(type === "CLIENT-FAIL" ? "type.ATTEMPT" : `type.${type}`);
}

const logged = [
  "SUBMIT",
  "RECEIVE",
  "RESOLVE",
  "EXPAND",
  "REDIRECT",
  "TRANSFER",
  "SEND",
  "DUPLICATEDELIVER",
  "DELIVER",
  "DEFER",
  "FAIL",
  "BADMAIL",
  "DSN",
  "RESUBMIT",
  "POISONMESSAGE",
] as const satisfies readonly TraceEventType[];
type LoggedType = (typeof logged)[number];

const isLogged = (type: TraceEventType): type is LoggedType => (logged as readonly string[]).includes(type);
