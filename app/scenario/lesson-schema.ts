import * as v from "valibot";
import { count, duration, shownName, text } from "./values.ts";

/** Where a lesson's chapter begins: at the event of a number, or at a simulated time. */
const beginning = v.union([v.pipe(count, v.minValue(1, "out-of-range")), duration], "malformed-duration");

const chapter = v.strictObject({ at: beginning, title: shownName, caption: v.optional(text) });

/** What a lesson says beside the picture. Of what else it holds, nothing is looked at. */
export const lesson = v.nullable(v.looseObject({ chapters: v.optional(v.array(chapter)) }));
