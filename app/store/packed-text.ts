import type { Problem } from "../scenario/index.ts";
import { wrongLink } from "./link.ts";

/**
 * The most text that a link may unfold to, in bytes. A link of a few kilobytes could unfold to gigabytes: reading stops
 * there.
 */
export const longestPackedText = 2_000_000;

export type Unpacked = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** A text as a link carries it: deflate (with its checksum, so that a damaged link is noticed), then base64url. */
export async function packText(text: string): Promise<string> {
  const bytes = await gather(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate")), Infinity);
  let binary = "";
  for (const byte of bytes ?? []) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The text that was packed; or why there is none. Also reads deflate without a checksum. Never rejects. */
export async function unpackText(data: string): Promise<Unpacked> {
  const bytes = bytesOf(data);
  // Characters that none can have, or a number of them that none can be: the end is missing.
  if (bytes === null) return wrongLink("d", data, /^[\w-]*$/.test(data) ? "damaged" : "notPacked");
  try {
    const format = isZlib(bytes) ? "deflate" : "deflate-raw";
    const text = await gather(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)),
      longestPackedText,
    );
    if (text === null) return wrongLink("d", data, "tooLarge");
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(text) };
  } catch {
    return wrongLink("d", data, "damaged");
  }
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(data.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  } catch {
    return null;
  }
}

/** The two bytes that stand before deflate when a checksum follows it. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0x78 && (first * 256 + second) % 31 === 0;
}

/** All bytes of a stream; null when there are more than `most`, and then the rest is never made. */
async function gather(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
