import { type CalendarMoment, calendarMoment } from "../../lib/calendar.ts";
import { placeParts } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { EventOf } from "./events.ts";

/** The Message-ID of a message by its id in the scenario or the trace; the tracking log has the same. */
export const messageIdOf = (message: string): string => `<${message}@sitehop.invalid>`;

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const padded = (value: number, length = 2): string => String(value).padStart(length, "0");
const timeOf = ({ hours, minutes, seconds }: CalendarMoment): string =>
  [hours, minutes, seconds].map((one) => padded(one)).join(":");

/** A moment as a header writes it: `Mon, 1 Jan 2007 00:00:02 +0000`. A simulation begins with the year 2007. */
export function headerDate(at: SimMs): string {
  const moment = calendarMoment(at);
  const { weekday, date, month, year } = moment;
  return `${weekdays[weekday]}, ${date} ${months[month - 1]} ${year} ${timeOf(moment)} +0000`;
}

/** As the organization's own header has it: `01 Jan 2007 00:00:02.4000 (UTC)`. */
export function arrivalTime(at: SimMs): string {
  const moment = calendarMoment(at);
  const { date, month, year, milliseconds } = moment;
  return `${padded(date)} ${months[month - 1]} ${year} ${timeOf(moment)}.${padded(milliseconds, 3)}0 (UTC)`;
}

/** What a server writes on top of the header when it takes a message in; null: it has made the message itself. */
export function receivedLine(
  { source, from, server, protocol, at }: EventOf<"RECEIVE">,
  ip: string | null,
): string | null {
  const date = headerDate(at);
  const { kind, name } = placeParts(from);
  const host = kind === "client" ? (ip === null ? "client" : `[${ip}]`) : name;
  switch (source) {
    case "STOREDRIVER":
      return `from ${host} by ${server} with mapi; ${date}`;
    case "PICKUP":
      return `from localhost by Pickup; ${date}`;
    case "SMTP": {
      const isProtected = protocol.startsWith("Smtp25Tls") || protocol === "Smtp587";
      return `from ${host} by ${server} with Microsoft SMTP Server${isProtected ? " (TLS)" : ""}; ${date}`;
    }
    case "DSN":
    case "AGENT":
      return null;
  }
}
