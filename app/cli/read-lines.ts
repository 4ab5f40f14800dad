/** One line of a text that is read bit by bit; of a line that is too long only that it is. */
export type Line =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "tooLong"; readonly length: number };

/**
 * The lines of a stream of UTF-8 text, without the line feed at their ends. Never holds more than one line, and of a line longer than
 * `longest` characters nothing but its length.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array | string>, longest: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let parts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    length += text.length;
    if (length <= longest) parts.push(text);
    else parts = [];
  };
  const take = (): Line => {
    const line: Line = length > longest ? { kind: "tooLong", length } : { kind: "line", text: parts.join("") };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      add(text.slice(start, end));
      yield take();
      start = end + 1;
    }
    add(text.slice(start));
  }
  add(decoder.decode());
  if (length > 0) yield take();
}

/** The whole of a stream; null when it is longer than `longest` characters. */
export async function readAll(chunks: AsyncIterable<Uint8Array | string>, longest: number): Promise<string | null> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    length += text.length;
    if (length > longest) return null;
    parts.push(text);
  }
  parts.push(decoder.decode());
  return parts.join("");
}
