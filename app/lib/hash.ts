import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. Synchronous: Web Crypto's is not. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Texts are gathered to this many characters before they are hashed. */
const chunk = 65_536;

/** The same for a text that comes in pieces, so that a long one never has to be there whole. */
export function sha256HexOf(pieces: Iterable<string>): string {
  const hash = sha256.create();
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < chunk) continue;
    hash.update(utf8ToBytes(waiting));
    waiting = "";
  }
  return bytesToHex(hash.update(utf8ToBytes(waiting)).digest());
}
