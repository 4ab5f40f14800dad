import { calendarMoment } from "../lib/calendar.ts";

/** Simulated milliseconds as a moment in ISO 8601; past the year 9999 as what they are. A simulation begins with 2007. */
export function dateTime(at: number): string {
  const { year, month, date, hours, minutes, seconds, milliseconds } = calendarMoment(at);
  if (year > 9_999) return `+${at}ms`;
  const time = [hours, minutes, seconds].map((part) => padded(part, 2)).join(":");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}T${time}.${padded(milliseconds, 3)}Z`;
}

const padded = (value: number, length: number): string => String(value).padStart(length, "0");
