import type { administratorEvents as english } from "../english/administrator-events.ts";
import type { SameKeys } from "../translation.ts";

/** Was jemand in der Administration von Hand mit Warteschlangen macht. */
export const administratorEvents = {
  "queueAction.suspendQueue":
    "Die Administration hält die Warteschlange nach {nextHop} auf {server} an: Nichts verlässt sie jetzt.",
  "queueAction.resumeQueue":
    "Die Administration setzt die Warteschlange nach {nextHop} auf {server} fort. Was darin wartet, wird sofort versucht.",
  "queueAction.retryQueue":
    "Die Administration wartet nicht auf den Zeitgeber: {server} versucht die Warteschlange nach {nextHop} sofort.",
  "queueAction.retryQueue.resubmit":
    "Die Administration lässt {server} neu kategorisieren, was in der Warteschlange nach {nextHop} wartet.",
  "queueAction.suspendMessage":
    "Die Administration hält auf {server} eine Nachricht an: {copy}. Der Rest der Warteschlange geht weiter.",
  "queueAction.resumeMessage": "Die Administration gibt auf {server} eine Nachricht wieder frei: {copy}.",
  "queueAction.removeMessage":
    "Die Administration entfernt auf {server} eine Nachricht aus ihrer Warteschlange: {copy}. Niemand erfährt davon.",
  "queueAction.removeMessage.ndr":
    "Die Administration entfernt auf {server} eine Nachricht aus ihrer Warteschlange: {copy}. Der Absender bekommt einen Bericht.",
  "queueAction.none":
    "Auf {server} gibt es für die Administration nichts zu tun: keine solche Warteschlange, oder nicht in diesem Zustand.",
  "enqueue.held": "{server} stellt {copy} in {queue}, die die Administration angehalten hat. Dort bleibt es.",
  "resubmit.administrator":
    "{copyStart} geht zurück in die Übermittlungswarteschlange von {server} und wird neu kategorisiert.",
} as const satisfies SameKeys<typeof english>;
