import type { ServerId } from "./ids.ts";
import type { SimMs } from "./units.ts";

/**
 * What an administrator does by hand to a queue, or to a message in one (`Suspend-Queue`, `Resume-Queue`,
 * `Retry-Queue`, `Suspend-Message`, `Resume-Message`, `Remove-Message`; P-731).
 */
export type QueueAction = { readonly at: SimMs; readonly server: ServerId } & (
  | { readonly kind: "suspendQueue"; readonly nextHop: string }
  | { readonly kind: "resumeQueue"; readonly nextHop: string }
  /** At once, whatever the timer says; with `resubmit` everything in it is categorized anew. */
  | { readonly kind: "retryQueue"; readonly nextHop: string; readonly resubmit: boolean }
  | { readonly kind: "suspendMessage"; readonly message: string }
  | { readonly kind: "resumeMessage"; readonly message: string }
  | { readonly kind: "removeMessage"; readonly message: string; readonly withNdr: boolean }
);
export type QueueActionKind = QueueAction["kind"];
