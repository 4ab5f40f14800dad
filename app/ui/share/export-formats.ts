/** Everything that can be saved, in the order in which it is offered. */
export const formats = [
  { id: "svg", group: "picture", extension: "svg", shows: ["theme", "caption"] },
  { id: "png", group: "picture", extension: "png", shows: ["pixelTheme", "caption", "scale"] },
  { id: "animation", group: "film", extension: "svg", shows: ["theme", "caption", "passage"] },
  { id: "gif", group: "film", extension: "gif", shows: ["pixelTheme", "caption", "passage", "width"] },
  { id: "mp4", group: "film", extension: "mp4", shows: ["pixelTheme", "caption", "passage", "width"] },
  { id: "webm", group: "film", extension: "webm", shows: ["pixelTheme", "caption", "passage", "width"] },
  { id: "sheet", group: "whole", extension: "svg", shows: ["theme"] },
  { id: "transcript", group: "whole", extension: "md", shows: [] },
  { id: "mermaid", group: "whole", extension: "mmd", shows: [] },
  { id: "log", group: "whole", extension: "csv", shows: [] },
  { id: "trace", group: "whole", extension: "json", shows: [] },
] as const satisfies readonly Format[];

interface Format {
  readonly id: string;
  readonly group: "picture" | "film" | "whole";
  readonly extension: string;
  readonly shows: readonly Choice[];
}

/** What a format lets its maker choose; pixels are either light or dark. */
export type Choice = "theme" | "pixelTheme" | "caption" | "scale" | "passage" | "width";
export type FormatId = (typeof formats)[number]["id"];

export const groups = ["picture", "film", "whole"] as const;
export const scales = [1, 2, 3, 4] as const;
export const widths = [480, 640, 960, 1280, 1920] as const;
export const filmSpeeds = [0.5, 1, 2, 4] as const;

/** A moving picture of more events than that would take a reader an hour, and a browser most of its memory. */
export const longestPassage = 400;

/** Frames a second: few for GIF, where each weighs; as many as players expect for video; none for what is no frames. */
export function frameRate(id: FormatId): number | null {
  if (id === "gif") return 10;
  return id === "mp4" || id === "webm" ? 30 : null;
}
