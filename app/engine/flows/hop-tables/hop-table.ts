import type { Client } from "../../model/recipients.ts";
import type { Row } from "../table-rows.ts";

/** One documented hop table, and the shipped scenario that plays its flow. */
export interface HopTable {
  /** The flow's number with an x, as the tables are named: `F-01x`. */
  readonly flow: string;
  readonly scenario: string;
  /** Whose way comes first, where ways part (see `tableRows`); absent: the order of time. */
  readonly follow?: readonly string[];
  /** The table's recipient reads with this client, the scenario's with another. */
  readonly readWith?: Client;
  /** The scenario's names, and what the table calls them. */
  readonly places: { readonly [name: string]: string };
  readonly rows: readonly Row[];
  /**
   * What happens in the scenario beside the rows of the table: steps that the table leaves out (a second look-up, the
   * reader of a report) or leaves to another table. Nothing else may happen.
   */
  readonly besides?: readonly Row[];
}
