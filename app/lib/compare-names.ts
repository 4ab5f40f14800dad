/**
 * Orders two names alphanumerically: ordinal comparison of the upper-cased characters, no natural number order, so
 * `Site10` comes before `Site2`. `localeCompare` would make a run depend on the reader's browser.
 *
 * @source R-LCR-5 (inferred: the documentation says only "alphanumeric")
 */
export function compareNames(a: string, b: string): number {
  const left = nameKey(a);
  const right = nameKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Two names are the same name when their keys are equal: names are matched without regard to case. */
export function nameKey(name: string): string {
  return name.toUpperCase();
}
