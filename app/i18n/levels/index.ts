import type { Tongue } from "../translation.ts";
import { createProtocolLevel } from "./protocol.ts";
import type { ReadingLevel } from "./reading-level.ts";
import { createStoryLevel } from "./story.ts";

/** The two levels besides the administrator's, fetched when somebody chooses one: for learners, and for specialists. */
export function createReadingLevel(level: ReadingLevel["level"], tongue: Tongue): ReadingLevel {
  return level === "story" ? createStoryLevel(tongue) : createProtocolLevel(tongue);
}
