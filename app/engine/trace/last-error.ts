import type { DeliveryType } from "../model/queue.ts";
import type { ConnectionError } from "./events.ts";

/**
 * What the queue viewer and the tracking log show as the last error of a queue of this type: the answer of the other
 * side, or what the sending server says when there is none. Over RPC the store driver has one answer for whatever keeps
 * it out of the mailbox.
 *
 * @source P-342, P-604, P-744, P-810, P-815, P-816
 */
export function lastErrorText(error: ConnectionError, deliveryType: DeliveryType): string {
  if (deliveryType === "MapiDelivery") return "430 4.2.0 STOREDRV; mailbox logon failure";
  switch (error) {
    case "dnsFailure":
      return "451 4.4.0 DNS query failed";
    case "backPressure":
    case "mediumBackPressure":
      return "452 4.3.1 Insufficient system resources";
    case "globalCatalogDown":
      return "420 4.2.0 RESOLVER; Active Directory transient failure";
    default:
      return "421 4.4.1 Connection timed out";
  }
}
