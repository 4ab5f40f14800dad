import type { Template } from "../template.ts";
import { clientEvents } from "./client-events.ts";
import { decisions } from "./decisions.ts";
import { exchangeWords } from "./exchange-words.ts";
import { page } from "./page.ts";
import { problems } from "./problems.ts";
import { routingEvents } from "./routing-events.ts";
import { titles } from "./titles.ts";
import { transportEvents } from "./transport-events.ts";
import { troubleEvents } from "./trouble-events.ts";
import { verdictWords } from "./verdict-words.ts";

/** The English catalogue: the one that is always complete, and whose keys all other languages have. */
export const english = {
  ...page,
  ...exchangeWords,
  ...clientEvents,
  ...routingEvents,
  ...transportEvents,
  ...troubleEvents,
  ...decisions,
  ...verdictWords,
  ...problems,
  ...titles,
} as const satisfies { readonly [key: string]: Template };

export type English = typeof english;
export type MessageKey = keyof English;
