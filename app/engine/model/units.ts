/** Simulated time since the run began, in milliseconds. Never wall-clock time. */
export type SimMs = number & { readonly __unit: "SimMs" };
export const simMs = (milliseconds: number): SimMs => milliseconds as SimMs;

/** A size in KB (1 KB = 1,024 bytes), the unit of every size in a scenario. */
export type Kilobytes = number & { readonly __unit: "Kilobytes" };
export const kilobytes = (n: number): Kilobytes => n as Kilobytes;

/** A routing cost: of a link, of an address space, or a sum of them. */
export type Cost = number & { readonly __unit: "Cost" };
export const cost = (n: number): Cost => n as Cost;
