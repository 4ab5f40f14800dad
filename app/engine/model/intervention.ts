import { nameKey } from "../../lib/compare-names.ts";
import type { Fault } from "./message.ts";
import type { SimMs } from "./units.ts";

type WithoutTime<F> = F extends unknown ? Omit<F, "at" | "until"> : never;
/** What is broken, whenever that is. */
export type FaultSubject = WithoutTime<Fault>;

/** The lists of which single values can be set at a moment. */
export type SettableList = "sites" | "siteLinks" | "sendConnectors" | "foreignConnectors" | "routingGroupConnectors";

/** One thing that a reader does to a scenario. */
export type Intervention =
  | { readonly kind: "break"; readonly at: SimMs; readonly fault: FaultSubject }
  | { readonly kind: "mend"; readonly at: SimMs; readonly fault: FaultSubject }
  /** From a moment on; `was` is the value right before it. */
  | {
      readonly kind: "set";
      readonly at: SimMs;
      readonly list: SettableList;
      readonly name: string;
      readonly field: string;
      readonly value: unknown;
      readonly was: unknown;
    }
  | Rewriting;

/** What holds from the beginning, as if it had never been otherwise; `at` is 0. */
export type Rewriting =
  | {
      readonly kind: "declare";
      readonly at: SimMs;
      readonly list: SettableList | "servers";
      readonly name: string;
      readonly field: string;
      readonly value: unknown;
    }
  /** Such a fault never was. */
  | { readonly kind: "spare"; readonly at: SimMs; readonly fault: FaultSubject };

/** What a fault is about, without its time. */
export function subjectOf({ at: _at, until: _until, ...subject }: Fault): FaultSubject {
  return subject;
}

/** Are these the same trouble with the same thing? Names without regard to case, two sites in either order. */
export function isSameSubject(a: FaultSubject, b: FaultSubject): boolean {
  return subjectKey(a) === subjectKey(b);
}

/** Equal for the same trouble with the same thing. How bad it is takes no part. */
export function subjectKey(subject: FaultSubject): string {
  return `${subject.kind} ${thingsOf(subject).map(nameKey).sort().join("\n")}`;
}

function thingsOf(subject: FaultSubject): readonly string[] {
  switch (subject.kind) {
    case "serverDown":
    case "transportStopped":
    case "backPressure":
      return [subject.server];
    case "siteDown":
    case "globalCatalogDown":
      return [subject.site];
    case "sitesBlocked":
      return subject.sites;
    case "databaseDismounted":
      return [subject.database];
    case "smartHostDown":
    case "mxDown":
      return [subject.host];
    case "dnsFailure":
      return [subject.domain];
    case "remoteDown":
      return [subject.connector];
  }
}
