import { commands } from "./english/commands.ts";
import { createSay, type SayOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** The text of a key about what can be done by keyboard. */
export type CommandSay = SayOf<typeof commands>;

/** Words that are not needed before somebody looks at the list of keys. */
export interface CommandWords {
  readonly say: CommandSay;
  /** The name of a key, by `KeyboardEvent.key`; "Shift+" may stand before it, and "Ctrl+" before that. */
  readonly keyName: (key: string) => string;
}

export function createCommandWords(tongue: Tongue): CommandWords {
  const say: CommandSay = createSay<typeof commands>(languageOf(tongue), tongue === "en" ? commands : tongue.commands);
  return { say, keyName: (key) => keyName(say, key) };
}

const named = {
  " ": "key.space",
  ArrowRight: "key.right",
  ArrowLeft: "key.left",
  ArrowUp: "key.up",
  ArrowDown: "key.down",
  Home: "key.home",
  End: "key.end",
  PageUp: "key.pageUp",
  PageDown: "key.pageDown",
  Escape: "key.escape",
  Enter: "key.enter",
} as const satisfies { readonly [key: string]: keyof typeof commands };

const hasName = (key: string): key is keyof typeof named => Object.hasOwn(named, key);

function keyName(say: CommandSay, key: string): string {
  if (key.startsWith("Ctrl+")) return say("key.control", { key: keyName(say, key.slice("Ctrl+".length)) });
  if (key.startsWith("Shift+")) return say("key.shift", { key: keyName(say, key.slice("Shift+".length)) });
  return hasName(key) ? say(named[key]) : key.toUpperCase();
}
