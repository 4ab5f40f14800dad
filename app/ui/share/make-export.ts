import { type Control, encodePng, filmSize, inPieces, loadGif, loadVideo, textOf } from "../../encoders/index.ts";
import {
  createFilm,
  mermaid,
  type Passage,
  renderAnimation,
  renderContactSheet,
  renderStill,
  type Story,
  scoreOf,
  sheetPositions,
  type Theme,
  traceJson,
  trackingLog,
  transcript,
} from "../../export/index.ts";
import { createReasons } from "../../i18n/index.ts";
import { type FormatId, frameRate } from "./export-formats.ts";

/** What somebody has chosen in the panel. */
export interface ExportSettings extends Passage {
  readonly format: FormatId;
  readonly position: number;
  readonly theme: Theme;
  /** For pixels, which are either. */
  readonly pixelTheme: "light" | "dark";
  readonly hasCaption: boolean;
  readonly scale: number;
  readonly width: number;
}

/** The file; null: this browser cannot make it. Throws when it was given up. */
export async function makeExport(story: Story, settings: ExportSettings, control: Control): Promise<Blob | null> {
  const { format, position, theme, pixelTheme, hasCaption } = settings;
  const lines = async (all: Iterable<string>, type: string): Promise<Blob> =>
    new Blob([await textOf(all, story.trace.events.length, control)], { type });
  switch (format) {
    case "svg":
      return svgBlob(renderStill(story, position, { theme, hasCaption }));
    case "png":
      return encodePng(renderStill(story, position, { theme: pixelTheme, hasCaption }), settings.scale);
    case "animation":
      return svgBlob(await inPieces(renderAnimation(story, settings), scoreOf(story, settings).steps.length, control));
    case "sheet":
      return svgBlob(await inPieces(renderContactSheet(story, theme), sheetPositions(story).length, control));
    case "gif": {
      const [film, encodeGif] = [filmOf(story, settings), await loadGif()];
      return encodeGif(film, filmSize(film, settings.width), control);
    }
    case "mp4":
    case "webm": {
      const [film, encodeVideo] = [filmOf(story, settings), await loadVideo()];
      return encodeVideo(film, filmSize(film, settings.width), format, control);
    }
    case "transcript":
      return lines(transcript(story, createReasons(story.words.tongue)), "text/markdown");
    case "mermaid":
      return lines(mermaid(story.trace, story.input), "text/plain");
    case "log":
      return lines(trackingLog(story.trace, story.input), "text/csv");
    case "trace":
      return lines(traceJson(story.trace), "application/json");
  }
}

function filmOf(story: Story, settings: ExportSettings) {
  const { pixelTheme: theme, format } = settings;
  return createFilm(story, { ...settings, theme, framesPerSecond: frameRate(format) ?? 1 });
}

const svgBlob = (svg: string): Blob => new Blob([svg], { type: "image/svg+xml" });
