/**
 * For tests: throws when a text for people is empty, or shows what only machines should see: a placeholder without a
 * value, a missing value, or a code such as `noHubTransportServer`.
 */
export function wordsOnly(text: string): void {
  const found = /[{}]|\bundefined\b|\bnull\b|\bNaN\b|\[object|\b[a-z]+[A-Z]\w*|,,| {2}|^\s|\s$|^$| \.| ,|“”/u.exec(
    text,
  );
  if (found) throw new Error(`Not for people: ${JSON.stringify(found[0])} in ${JSON.stringify(text)}`);
}
