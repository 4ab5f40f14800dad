import type { English } from "../english/index.ts";
import type { SameKeys } from "../translation.ts";
import { administratorEvents } from "./administrator-events.ts";
import { borderEvents } from "./border-events.ts";
import { clientEvents } from "./client-events.ts";
import { decisions } from "./decisions.ts";
import { exchangeWords } from "./exchange-words.ts";
import { headerEvents } from "./header-events.ts";
import { page } from "./page.ts";
import { policyEvents } from "./policy-events.ts";
import { routingEvents } from "./routing-events.ts";
import { transportEvents } from "./transport-events.ts";
import { troubleEvents } from "./trouble-events.ts";

/** What is said at every step, in German. */
export const messages = {
  ...page,
  ...exchangeWords,
  ...clientEvents,
  ...routingEvents,
  ...transportEvents,
  ...troubleEvents,
  ...decisions,
  ...borderEvents,
  ...headerEvents,
  ...administratorEvents,
  ...policyEvents,
} as const satisfies SameKeys<English>;
