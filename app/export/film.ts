import { type Box, viewOf } from "../scene/index.ts";
import { captionHeight, captionMarkup, captionRule } from "./caption.ts";
import { look } from "./look.ts";
import { nothing } from "./markup.ts";
import { movingMarkup } from "./moving.ts";
import { palette } from "./palette.ts";
import { standingMarkup, svgFile } from "./render-still.ts";
import { type Passage, type Step, scoreOf } from "./score.ts";
import type { Story } from "./story.ts";

export interface FilmOptions extends Passage {
  readonly theme: "light" | "dark";
  readonly hasCaption: boolean;
  readonly framesPerSecond: number;
}

/** One picture of a film and for how many frames it is seen. */
export interface Shot {
  /** What stands still, and the sentence, are those of this position. */
  readonly position: number;
  /** What moves is where it is at this moment. */
  readonly moment: number;
  readonly frames: number;
}

/** A passage as pictures: which ones depends on the passage alone, so the number of frames does too. */
export interface Film {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly frameCount: number;
  readonly shots: readonly Shot[];
  /** The colour where no picture is. */
  readonly ground: string;
  /** SVG of what stands still at a position. */
  readonly backdrop: (position: number) => string;
  /** SVG of what moves at a moment, clear where nothing is; null: nothing is there. */
  readonly foreground: (moment: number) => string | null;
}

export function createFilm(story: Story, options: FilmOptions): Film {
  const { theme, hasCaption, framesPerSecond } = options;
  const { steps } = scoreOf(story, options);
  const view = viewOf(story.layout.bounds);
  const positions = steps.map(({ position }) => position);
  const box: Box = hasCaption ? { ...view, height: view.height + captionHeight(story, positions, view) } : view;
  const shots = steps.flatMap((step) => shotsOf(story, step, framesPerSecond));
  const head = { box, title: story.title, description: "", language: story.words.language, styles: look(theme) };
  return {
    width: box.width,
    height: box.height,
    framesPerSecond,
    frameCount: shots.reduce((sum, { frames }) => sum + frames, 0),
    shots,
    ground: palette.stage[theme],
    backdrop: (position) =>
      svgFile(head, [
        standingMarkup(story, position),
        captionRule(view, hasCaption),
        hasCaption ? captionMarkup(story, position, view) : nothing,
      ]),
    foreground: (moment) => {
      const drawn = movingMarkup(story, story.stage.frame(moment));
      return drawn === nothing ? null : svgFile({ ...head, isClear: true }, [drawn]);
    },
  };
}

/** The glide of a step picture by picture, its rest as one; a step in which nothing moves is one picture. */
function shotsOf({ stage }: Story, { position, start, rest, end }: Step, framesPerSecond: number): readonly Shot[] {
  const framesUntil = (at: number): number => Math.round((at * framesPerSecond) / 1_000);
  const [first, settled, last] = [framesUntil(start), framesUntil(rest), framesUntil(end)];
  const moment = position - 1;
  const still: Shot = { position, moment, frames: Math.max(1, last - settled) };
  if (settled === first) return [still];
  const [middle, after] = [stage.frame(moment - 0.5), stage.frame(moment)];
  const isStill =
    middle.pulses.length === 0 &&
    middle.tokens.every((token) => {
      const settledToken = after.tokens.find(({ copy }) => copy === token.copy);
      return token.opacity === 1 && settledToken?.at.x === token.at.x && settledToken.at.y === token.at.y;
    });
  if (isStill) return [{ ...still, frames: Math.max(1, last - first) }];
  const count = settled - first;
  const glide = Array.from({ length: count }, (_, i): Shot => {
    // A hair after its beginning: at the moment itself the picture is still the one before.
    return { position, moment: moment - 1 + Math.max(i / count, 1e-6), frames: 1 };
  });
  return [...glide, still];
}
