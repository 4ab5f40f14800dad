const day = 86_400_000;
/** A simulation begins on 1 January 2007 in a log: a scenario has no calendar. In days since 1 March of the year 0. */
const beginning = 732_982;
const daysInFourCenturies = 146_097;

/** Simulated milliseconds as a moment in ISO 8601; past the year 9999 as what they are. */
export function dateTime(at: number): string {
  const days = Math.floor(at / day);
  const { year, month, date } = calendarDay(beginning + days);
  if (year > 9_999) return `+${at}ms`;
  const rest = Math.floor(at - days * day);
  const [hours, minutes] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60];
  const [seconds, milliseconds] = [Math.floor(rest / 1_000) % 60, rest % 1_000];
  const time = [hours, minutes, seconds].map((part) => padded(part, 2)).join(":");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}T${time}.${padded(milliseconds, 3)}Z`;
}

const padded = (value: number, length: number): string => String(value).padStart(length, "0");

/** Years begin in March here, so that the leap day is the last of a year. */
function calendarDay(days: number) {
  const centuries = Math.floor(days / daysInFourCenturies);
  const inEra = days - centuries * daysInFourCenturies;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + centuries * 400 + (month <= 2 ? 1 : 0), month, date };
}
