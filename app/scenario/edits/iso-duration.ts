/** A time in milliseconds as a scenario file writes it: `PT0S`, `PT0.231S`, `P1DT2H`. */
export function isoDuration(milliseconds: number): string {
  const days = Math.floor(milliseconds / 86_400_000);
  const hours = Math.floor(milliseconds / 3_600_000) % 24;
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const seconds = (milliseconds % 60_000) / 1_000;
  const time = `${hours > 0 ? `${hours}H` : ""}${minutes > 0 ? `${minutes}M` : ""}${seconds > 0 ? `${seconds}S` : ""}`;
  if (days === 0) return `PT${time === "" ? "0S" : time}`;
  return `P${days}D${time === "" ? "" : `T${time}`}`;
}
