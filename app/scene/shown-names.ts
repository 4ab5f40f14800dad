import { textWidth } from "./measure.ts";

/** How much room each kind of name has at most, in scene units, and how large it is set. */
const rooms = {
  // Fifteen letters, the longest name that a Windows server can have, fit always.
  server: { width: 130, size: 12 },
  district: { width: 230, size: 15 },
  person: { width: 150, size: 12 },
  host: { width: 200, size: 12 },
} as const;

/** A name has so much room beside it, and at least so much in all, before it comes near the next one. */
const spare = 16;
const leastRoom = 86;

/**
 * A name as the picture shows it: one that is too long for its room ends in an ellipsis. `enlarged`: it is set so much
 * larger, in the same room.
 */
export function shownName(kind: keyof typeof rooms, name: string, enlarged = 1): string {
  const { width: most, size } = rooms[kind];
  const width = enlarged === 1 ? most : Math.min(most, Math.max(leastRoom, textWidth(name, size) + spare) / enlarged);
  if (textWidth(name, size) <= width) return name;
  let used = textWidth("…", size);
  let shown = "";
  for (const letter of name) {
    used += textWidth(letter, size);
    if (used > width) break;
    shown += letter;
  }
  return `${shown.trimEnd()}…`;
}

/** How broad the title of a district is: set larger and bolder than other names. */
export function titleWidth(name: string): number {
  return textWidth(shownName("district", name), rooms.district.size);
}

/** How broad the name below a server's tile is. */
export function serverNameWidth(name: string): number {
  return textWidth(shownName("server", name));
}
