const day = 86_400_000;
/** 1 January 2007, a Monday: what has no calendar of its own begins here. In days since 1 March of the year 0. */
const beginning = 732_982;
const daysInFourCenturies = 146_097;

/** A moment in universal time. */
export interface CalendarMoment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

/** So many milliseconds after the first of January 2007. */
export function calendarMoment(at: number): CalendarMoment {
  const days = Math.floor(at / day);
  const rest = Math.floor(at - days * day);
  return {
    ...calendarDay(beginning + days),
    weekday: days % 7,
    hours: Math.floor(rest / 3_600_000),
    minutes: Math.floor(rest / 60_000) % 60,
    seconds: Math.floor(rest / 1_000) % 60,
    milliseconds: rest % 1_000,
  };
}

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
