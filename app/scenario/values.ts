import * as v from "valibot";

/** The kinds of value a scenario file is made of. Every message is a problem code; `problems.ts` adds the rest. */

const addressPattern = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/;
const typedAddressPattern = /^[A-Za-z][A-Za-z0-9]*:.+$/;
const domainPattern =
  /^(\*\.)?[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*$/;
// So many digits that every duration is a whole number of milliseconds that a number can hold.
const durationPattern =
  /^P(?=.)(\d{1,5}(\.\d{1,9})?W)?(\d{1,6}(\.\d{1,9})?D)?(T(?=.)(\d{1,8}(\.\d{1,9})?H)?(\d{1,9}(\.\d{1,9})?M)?(\d{1,10}(\.\d{1,9})?S)?)?$/;
// Characters that show nothing or turn the text around them: two names that differ in them would look the same.
const unseen = "\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB";
// No space at the ends, no control character, nothing that is left of broken text; not one of the three names that
// JavaScript gives a meaning of its own, which would get lost as a key.
const patternWithout = (more: string): RegExp =>
  new RegExp(`^(?!\\s)(?!(?:__proto__|constructor|prototype)$)[^\\p{Cc}\\p{Cs}\\uFFFD${unseen}${more}]+(?<!\\s)$`, "u");
const namePattern = patternWithout(":");
const labelPattern = patternWithout("");

export const longestName = 256;

export const name = v.pipe(v.string(), v.regex(namePattern, "malformed-name"), v.maxLength(longestName, "too-long"));
/** A connector's name may hold a colon. */
export const label = v.pipe(v.string(), v.regex(labelPattern, "malformed-name"), v.maxLength(longestName, "too-long"));
export const text = v.pipe(v.string(), v.maxLength(20_000, "too-long"));
/** What a scenario, a person or a group is called on the page: one line that shows something, and all that it holds. */
export const shownName = v.pipe(
  v.string(),
  v.regex(new RegExp(`^(?=[\\s\\S]*\\S)[^\\p{Cc}\\p{Cs}\\uFFFD${unseen}]*$`, "u"), "malformed-name"),
  v.maxLength(longestName, "too-long"),
);
export const smtpAddress = v.pipe(
  v.string(),
  v.regex(addressPattern, "malformed-address"),
  v.maxLength(longestName, "malformed-address"),
);
/** An SMTP address, or `TYPE:address`. */
export const anyAddress = v.pipe(
  v.string(),
  v.regex(new RegExp(`(${addressPattern.source})|(${typedAddressPattern.source})`), "malformed-address"),
  v.maxLength(longestName, "malformed-address"),
);
const longestDomain = 253;
const domainLike = (pattern: RegExp) =>
  v.pipe(v.string(), v.regex(pattern, "malformed-domain"), v.maxLength(longestDomain, "malformed-domain"));
export const domain = domainLike(domainPattern);
/** A domain, or `*` for every one. */
export const domainOrAll = domainLike(new RegExp(`^\\*$|${domainPattern.source}`));
export const host = v.pipe(v.string(), v.nonEmpty("malformed-domain"), v.maxLength(longestName, "malformed-domain"));
export const duration = v.pipe(v.string(), v.regex(durationPattern, "malformed-duration"));

const whole = v.pipe(v.number(), v.integer("wrong-type"));
export const linkCost = v.pipe(whole, v.minValue(1, "out-of-range"), v.maxValue(99_999, "out-of-range"));
export const addressSpaceCost = v.pipe(whole, v.minValue(1, "out-of-range"), v.maxValue(100, "out-of-range"));
export const preference = v.pipe(whole, v.minValue(0, "out-of-range"), v.maxValue(65_535, "out-of-range"));
const largestSizeKB = 2_097_151;
export const sizeKB = v.pipe(v.number(), v.minValue(0, "out-of-range"), v.maxValue(largestSizeKB, "out-of-range"));
export const sizeLimitKB = v.nullable(sizeKB);
export const count = v.pipe(whole, v.minValue(0, "out-of-range"), v.maxValue(Number.MAX_SAFE_INTEGER, "out-of-range"));
export const coordinate = v.pipe(v.number(), v.minValue(-1_000, "out-of-range"), v.maxValue(1_000, "out-of-range"));

const parts = /^P(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const lengths = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];

/** An ISO 8601 duration (checked before) in milliseconds, rounded. */
export function milliseconds(checked: string): number {
  const found = parts.exec(checked)?.slice(1) ?? [];
  return Math.round(found.reduce((sum, part, i) => sum + Number(part ?? 0) * (lengths[i] ?? 0), 0));
}
