import { longestPackedText, packText } from "./packed-text.ts";

export { writeTrail } from "./link-trail.ts";

/** A scenario file as a link carries it, without its white space; null when it is too long for a link to be read. */
export async function packScenario(text: string): Promise<string | null> {
  try {
    const short = JSON.stringify(JSON.parse(text));
    // A character takes up to three bytes.
    return short.length * 3 > longestPackedText ? null : await packText(short);
  } catch {
    return null;
  }
}
