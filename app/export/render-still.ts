import { type Box, viewOf } from "../scene/index.ts";
import { captionHeight, captionMarkup, captionRule } from "./caption.ts";
import { look, type Theme } from "./look.ts";
import { decimal, element, type Markup, nothing, styleSheet, written } from "./markup.ts";
import { movingMarkup } from "./moving.ts";
import { painted, standingPieces } from "./standing.ts";
import { clampedPosition, positionText, type Story, sentenceText } from "./story.ts";

export interface StillOptions {
  readonly theme: Theme;
  /** The sentence of the event below the picture. */
  readonly hasCaption: boolean;
}

/**
 * The picture right after event `position` (0: before the first) as an SVG file that needs nothing else: real text, a
 * title and a description, its own styles, no address and no script. The same story gives the same bytes everywhere.
 */
export function renderStill(story: Story, position: number, { theme, hasCaption }: StillOptions): string {
  const at = clampedPosition(story, position);
  const view = viewOf(story.layout.bounds);
  const box = stillBox(story, at, hasCaption);
  return svgFile(
    {
      box,
      title: story.words.text("pictureTitle", { title: story.title, moment: positionText(story, at) }),
      description: sentenceText(story, at),
      language: story.words.language,
      styles: look(theme),
    },
    [
      standingMarkup(story, at),
      movingMarkup(story, story.stage.frame(at - 1)),
      captionRule(view, hasCaption),
      hasCaption ? captionMarkup(story, at, view) : nothing,
    ],
  );
}

/** The part of the plane that a picture shows, with the room for its sentence. */
export function stillBox(story: Story, position: number, hasCaption: boolean): Box {
  const view = viewOf(story.layout.bounds);
  return hasCaption ? { ...view, height: view.height + captionHeight(story, [position], view) } : view;
}

/** All that stands still at a position. */
export function standingMarkup({ layout, stage, words, input }: Story, position: number): Markup {
  return painted(standingPieces(layout, stage.picture(position - 1), words, input.organization));
}

export interface SvgHead {
  readonly box: Box;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly styles: string;
  /** A layer of a picture has no ground of its own. */
  readonly isClear?: boolean;
}

/** A whole SVG file around what is drawn. */
export function svgFile(head: SvgHead, children: readonly Markup[]): string {
  const { box, title, description, language, styles, isClear = false } = head;
  const { x, y, width, height } = box;
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "sitehop",
      role: "img",
      lang: language,
      width,
      height,
      viewBox: [x, y, width, height].map(decimal).join(" "),
    },
    [
      element("title", {}, [written(title)]),
      element("desc", {}, [written(description)]),
      styleSheet(styles),
      isClear ? nothing : element("rect", { class: "ground", x, y, width, height }),
      ...children,
    ],
  )}\n`;
}
