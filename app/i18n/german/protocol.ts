import type { protocol as english } from "../english/protocol.ts";
import type { SameKeys } from "../translation.ts";

/** Was Fachleute über ein Ereignis noch wissen wollen: nach dem Satz, jede Angabe mit ihrer Bezeichnung. */
export const protocol = {
  "protocol.wire": "Protokoll: {protocol}.",
  "protocol.log": "Verfolgungsprotokoll: {word}.",
  "protocol.log.source": "Verfolgungsprotokoll: {word}, Quelle {source}.",
  "protocol.queue": "Warteschlange: {deliveryType}, nächster Hop {nextHop}, {status}.",
  "protocol.connector": "Connector: {connector}.",
  "protocol.code": "Antwort: {status}, „{text}“.",
  "protocol.code.plain": "Antwort: {status}.",
  "protocol.copy": "Kopie: {copy}.",
  "protocol.rules": { one: "Regel: {rules}.", other: "Regeln: {rules}." },
} as const satisfies SameKeys<typeof english>;
