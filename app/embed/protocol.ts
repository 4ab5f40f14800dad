/**
 * `sitehop/1`: how a page and the player in its frame talk. The frame says hello to its parent with a nonce and nothing
 * else; the parent answers once, with one end of a channel; everything else goes through the channel.
 */
export const protocolName = "sitehop/1";

/** Frame to parent, by `postMessage`. */
export interface Hello {
  readonly protocol: typeof protocolName;
  readonly type: "hello";
  readonly nonce: string;
}

/** Parent to frame, by `postMessage`, with exactly one port. */
export interface Connect {
  readonly protocol: typeof protocolName;
  readonly type: "connect";
  readonly nonce: string;
}

/** Parent to frame, through the port. */
export interface Command {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Why a command was not done. */
export type RefusalCode = "malformed" | "tooLarge" | "tooMany" | "unknownMethod" | "failed";

/** Frame to parent, through the port. `id` is null when the message had none that could be read. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | {
      readonly id: number | null;
      readonly ok: false;
      readonly error: { readonly code: RefusalCode; readonly message: string; readonly problems?: readonly unknown[] };
    };

/** Frame to parent, through the port. */
export interface Notice {
  readonly event: string;
  readonly data: unknown;
}

/** The largest command, in bytes of what it says. */
export const largestCommand = 256 * 1_024;
/** Commands that are taken within one second. */
export const mostCommands = 60;
/** Values stand at most so deep in each other. */
const deepest = 40;

/** Is that the parent's answer to this nonce, and nothing more than that? */
export function isConnect(data: unknown, nonce: string): data is Connect {
  return (
    hasExactly(data, ["protocol", "type", "nonce"]) &&
    data.protocol === protocolName &&
    data.type === "connect" &&
    data.nonce === nonce
  );
}

export type ReadCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly id: number | null; readonly code: "malformed" | "tooLarge" };

/** Reads what came through the port: a command in exactly its shape, of plain values, not too large. */
export function readCommand(data: unknown): ReadCommand {
  const id = isPlainObject(data) && Object.hasOwn(data, "id") && isId(data.id) ? data.id : null;
  const size = sizeOf(data, 0, largestCommand);
  if (size === null) return { ok: false, id, code: "malformed" };
  if (size > largestCommand) return { ok: false, id, code: "tooLarge" };
  if (
    id === null ||
    !hasExactly(data, ["id", "method", "args"]) ||
    typeof data.method !== "string" ||
    !Array.isArray(data.args)
  )
    return { ok: false, id, code: "malformed" };
  return { ok: true, command: { id, method: data.method, args: data.args } };
}

type PlainObject = { readonly [key: string]: unknown };

function isPlainObject(value: unknown): value is PlainObject {
  if (value === null || typeof value !== "object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function hasExactly(value: unknown, keys: readonly string[]): value is PlainObject {
  return (
    isPlainObject(value) && Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key))
  );
}

function isId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** Bytes that a plain value takes, about as JSON; null when it is no plain value; counting stops beyond `most`. */
function sizeOf(value: unknown, depth: number, most: number): number | null {
  if (value === null || typeof value === "boolean") return 4;
  if (typeof value === "number") return Number.isFinite(value) ? 8 : null;
  // A UTF-16 unit takes up to three bytes; what is short anyway need not be counted exactly.
  if (typeof value === "string") return value.length * 3 <= most ? value.length * 3 : bytesOf(value, most);
  if (depth >= deepest) return null;
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) return null;
  let size = 2;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "__proto__") return null;
    const one = sizeOf(inner, depth + 1, most - size);
    if (one === null) return null;
    size += one + (isList ? 1 : key.length + 4);
    if (size > most) break;
  }
  return size;
}

function bytesOf(text: string, most: number): number {
  return text.length > most ? text.length : new TextEncoder().encode(text).length;
}
