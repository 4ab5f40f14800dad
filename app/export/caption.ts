import { type Box, textWidth } from "../scene/index.ts";
import { decimal, element, type Markup, nothing, written } from "./markup.ts";
import { positionText, type Story, sentenceText } from "./story.ts";

const textSize = 17;
const lineHeight = 25;
const margin = 28;
/** Above the first line of the sentence: the rule, and where in the story we are. */
const headHeight = 52;

/** The lines of a sentence in a given width; a word longer than a line is broken where it has to be. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => broken(one, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function broken(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && textWidth(part + letter, size) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

/** A large picture is looked at from farther away: its sentence is set as much larger as the picture is wider. */
const scaleOf = (view: Box): number => Math.max(1, view.width / usualWidth);
const usualWidth = 900;

const linesOf = (story: Story, position: number, view: Box): readonly string[] =>
  wrapped(sentenceText(story, position), view.width / scaleOf(view) - 2 * margin, textSize);

/** How much room the sentences of these positions need below a picture. */
export function captionHeight(story: Story, positions: readonly number[], view: Box): number {
  const most = positions.reduce((lines, position) => Math.max(lines, linesOf(story, position, view).length), 1);
  return Math.ceil((headHeight + most * lineHeight + 6) * scaleOf(view));
}

/** The sentence of a position below a picture, with its place in the story. */
export function captionMarkup(story: Story, position: number, view: Box): Markup {
  const scale = scaleOf(view);
  const place = `translate(${decimal(view.x)},${decimal(view.y + view.height)})`;
  return element("g", { transform: scale === 1 ? place : `${place} scale(${decimal(scale)})` }, [
    element("text", { class: "caption-event", x: margin, y: 26 }, [written(positionText(story, position))]),
    ...linesOf(story, position, view).map((line, i) =>
      element("text", { class: "caption", x: margin, y: headHeight + i * lineHeight }, [written(line)]),
    ),
  ]);
}

/** The line between a picture and its sentence. */
export function captionRule(view: Box, isThere: boolean): Markup {
  if (!isThere) return nothing;
  const y = view.y + view.height;
  return element("path", { class: "caption-line", d: `M${view.x} ${y}h${view.width}` });
}
