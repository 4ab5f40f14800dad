import { inspector } from "./english/inspector.ts";
import { createSay, type SayOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** The text of a key about what was picked. */
export type InspectorSay = SayOf<typeof inspector>;

/** Words that are not needed before somebody looks at one thing more closely. */
export function createInspectorWords(tongue: Tongue): InspectorSay {
  return createSay<typeof inspector>(languageOf(tongue), tongue === "en" ? inspector : tongue.inspector);
}
