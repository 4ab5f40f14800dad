import { generatedSizeKB } from "../model/generated-id.ts";
import type { SimulationInput } from "../model/message.ts";
import { type Kilobytes, kilobytes } from "../model/units.ts";
import type { MessageHistory } from "./message-history.ts";

/** How large a message is when it begins, in kilobytes: as the scenario says, or as Exchange makes it. */
export function messageSizeKB(
  input: Pick<SimulationInput, "messages">,
  find: (message: string) => MessageHistory,
  message: string,
): Kilobytes {
  const { madeBy } = find(message);
  if (madeBy === null) return input.messages.find(({ id }) => id === message)?.sizeKB ?? kilobytes(0);
  const original = messageSizeKB(input, find, madeBy.message ?? "");
  if (madeBy.type === "GENERATE") return generatedSizeKB(madeBy.kind, original);
  return madeBy.kind === "quarantine" ? original : generatedSizeKB("report", original);
}
