/** More problems of one file than a person would read are not listed. */
export const mostProblems = 200;

/** What can be wrong with a file that somebody gives us. Codes only; `i18n` has the sentences. */
export const problemCodes = [
  "not-json",
  "empty",
  "too-large",
  "too-deep",
  "not-an-object",
  "unsupported-version",
  "missing-field",
  "unknown-field",
  "wrong-type",
  "not-one-of",
  "out-of-range",
  "too-few",
  "too-many",
  "too-long",
  "malformed-address",
  "malformed-ip-address",
  "malformed-domain",
  "malformed-duration",
  "malformed-name",
  "malformed-pattern",
  "too-much-matching",
  "duplicate-field",
  "duplicate-name",
  "duplicate-address",
  "unknown-name",
  "wrong-role",
  "wrong-kind",
  "no-database",
  "ends-before-it-begins",
  "not-modelled",
  "needs-organization-mx",
  "unreadable",
  "several-files",
  "not-fetched",
  "malformed-link",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * One mistake in a file. `path` is where (`siteLinks[1].sites[0]`, empty for the whole file); `args` are the values
 * for the sentence: `{what, name, suggestion?, expected?, found?, minimum?, maximum?, line?, column? …}`. `too-deep` has
 * `maximum` (levels); `too-long` has `found` and `maximum` (characters); `too-much-matching` has `patterns` and `texts` (characters) and `maximum` (their product); `not-fetched` has `name`, `malformed-link` has `found`, `unreadable` nothing, `several-files` has `count`; `duplicate-field` has `field` and the `line` of the second.
 */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly args: { readonly [name: string]: string | number };
}
