import type { TraceEvent } from "../engine/index.ts";
import { createEventTitle } from "../i18n/index.ts";
import { viewOf } from "../scene/index.ts";
import { wrapped } from "./caption.ts";
import { look, type Theme } from "./look.ts";
import { element, type Markup, written } from "./markup.ts";
import { movingMarkup } from "./moving.ts";
import { standingMarkup, svgFile } from "./render-still.ts";
import { positionText, type Story } from "./story.ts";

/** The moments that tell a journey: every hop, every arrival, every failure, and where it has to wait. */
const turningPoints: readonly TraceEvent["type"][] = ["SEND", "HANDOFF", "DELIVER", "DEFER", "FAIL"];
/** A sheet with more pictures than that is no overview. */
const mostPictures = 60;

/** The positions that a contact sheet shows; a story without any turning point is told by its end. */
export function sheetPositions({ trace }: Story): readonly number[] {
  const waiting = new Set<string>();
  const found = trace.events.filter((event) => {
    if (event.type !== "DEFER") return turningPoints.includes(event.type);
    // That a copy still waits where it waited is no news.
    const wait = `${event.copy} ${event.server}`;
    const isNew = !waiting.has(wait);
    waiting.add(wait);
    return isNew;
  });
  const positions = found.map(({ seq }) => seq + 1);
  if (positions.length <= mostPictures) return positions.length === 0 ? [trace.events.length] : positions;
  // How it ends is told in any case.
  return [...positions.slice(0, mostPictures - 1), ...positions.slice(-1)];
}

const pictureWidth = 520;
const gap = 28;
const titleSize = 17;
const lineHeight = 23;

/** One picture for each turning point on one sheet, as an SVG file. Says after each picture how many are done. */
export function* renderContactSheet(story: Story, theme: Theme): Generator<number, string> {
  const { layout, words, stage, trace, book } = story;
  const titleOf = createEventTitle(words.tongue);
  const view = viewOf(layout.bounds);
  const positions = sheetPositions(story);
  const columns = Math.min(positions.length, 3);
  const pictureHeight = Math.round((pictureWidth * view.height) / view.width);
  const titles = positions.map((position) => {
    const event = trace.events[position - 1];
    return event === undefined ? [] : wrapped(titleOf(event, book, trace), pictureWidth, titleSize);
  });
  const titleHeight = 30 + Math.max(1, ...titles.map((lines) => lines.length)) * lineHeight;
  const top = 76;
  const rows = Math.ceil(positions.length / columns);
  const box = {
    x: 0,
    y: 0,
    width: Math.max(2, columns) * (pictureWidth + gap) + gap,
    height: top + rows * (pictureHeight + titleHeight + gap),
  };
  const cells: Markup[] = [];
  for (const [index, position] of positions.entries()) {
    const x = gap + (index % columns) * (pictureWidth + gap);
    const y = top + Math.floor(index / columns) * (pictureHeight + titleHeight + gap);
    cells.push(
      element("g", {}, [
        element("svg", { x, y, width: pictureWidth, height: pictureHeight, viewBox: viewBoxText(view) }, [
          standingMarkup(story, position),
          movingMarkup(story, stage.frame(position - 1)),
        ]),
        element("rect", { class: "sheet-frame", x, y, width: pictureWidth, height: pictureHeight, rx: 8 }),
        element("text", { class: "caption-event", x, y: y + pictureHeight + 24 }, [
          written(positionText(story, position)),
        ]),
        ...(titles[index] ?? []).map((line, i) =>
          element("text", { class: "sheet-title", x, y: y + pictureHeight + 48 + i * lineHeight }, [written(line)]),
        ),
      ]),
    );
    yield index + 1;
  }
  const sentences = positions.map((position) => words.narrate(trace, position - 1, book));
  return svgFile(
    { box, title: story.title, description: sentences.join("\n"), language: words.language, styles: look(theme) },
    [element("text", { class: "heading", x: gap, y: 48 }, [written(story.title)]), ...cells],
  );
}

const viewBoxText = ({ x, y, width, height }: { readonly [side in "x" | "y" | "width" | "height"]: number }): string =>
  [x, y, width, height].join(" ");
