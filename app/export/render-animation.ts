import { type Box, hundredth, type Token, viewOf } from "../scene/index.ts";
import { captionHeight, captionMarkup, captionRule } from "./caption.ts";
import { look, type Theme } from "./look.ts";
import { element, type Markup, nothing } from "./markup.ts";
import { envelopeMarkup, labelMarkup, labelOf, labelPlaces, pulseMarkup } from "./moving.ts";
import { svgFile } from "./render-still.ts";
import { type Passage, type Score, type Step, scoreOf } from "./score.ts";
import { standingPieces } from "./standing.ts";
import { type Story, sentenceText } from "./story.ts";
import { createTimedStyles, type Span, type TimedStyles, type Waypoint } from "./timed-styles.ts";

export interface AnimationOptions extends Passage {
  readonly theme: Theme;
  readonly hasCaption: boolean;
}

/**
 * A passage of a story as one SVG file that plays by itself, without any script, and begins anew at its end. Says after
 * each step how many are done, so that a long passage can be watched and given up.
 */
export function* renderAnimation(story: Story, options: AnimationOptions): Generator<number, string> {
  const { theme, hasCaption } = options;
  const score = scoreOf(story, options);
  const styles = createTimedStyles(score.duration);
  const positions = score.steps.map(({ position }) => position);
  const view = viewOf(story.layout.bounds);
  const caption = hasCaption ? captionHeight(story, positions, view) : 0;
  const box = { ...view, height: view.height + caption };

  const standing = createRuns();
  const envelopes = new Map<string, Journey>();
  const pulses: Markup[] = [];
  let done = 0;
  for (const step of score.steps) {
    const picture = story.stage.picture(step.position - 1);
    for (const { key, markup } of standingPieces(story.layout, picture, story.words, story.input.organization))
      standing.add(key, markup, [step.start, step.end]);
    if (hasCaption) standing.add("caption", captionMarkup(story, step.position, view), [step.start, step.end]);
    followEnvelopes(story, step, envelopes);
    pulses.push(...pulsesOf(story, step, styles));
    done += 1;
    yield done;
  }
  const drawn = [
    ...standing.drawn(styles, score),
    ...pulses,
    ...[...envelopes.values()].map((journey) => journeyMarkup(journey, styles, score)),
    captionRule(view, hasCaption),
    progressMarkup(box, styles),
  ];
  const sentences = score.steps.map(({ position }) => sentenceText(story, position));
  return svgFile(
    {
      box,
      title: story.title,
      description: sentences.join("\n"),
      language: story.words.language,
      styles: look(theme) + styles.rules(),
    },
    drawn,
  );
}

/** What looks the same for a while is drawn once, and seen at those times. */
interface Runs {
  readonly add: (key: string, markup: Markup, span: Span) => void;
  readonly drawn: (styles: TimedStyles, score: Score) => readonly Markup[];
}

function createRuns(): Runs {
  const runs = new Map<string, Map<Markup, Span[]>>();
  return {
    add: (key, markup, [from, to]) => {
      const looks = runs.get(key) ?? new Map<Markup, Span[]>();
      runs.set(key, looks);
      const spans = looks.get(markup) ?? [];
      looks.set(markup, spans);
      const last = spans.at(-1);
      if (last?.[1] === from) spans[spans.length - 1] = [last[0], to];
      else spans.push([from, to]);
    },
    drawn: (styles, { duration }) =>
      [...runs.values()].flatMap((looks) =>
        [...looks].map(([markup, spans]) => {
          if (markup === nothing) return nothing;
          const [first] = spans;
          if (first?.[0] === 0 && first[1] === duration) return markup;
          return element("g", { class: styles.seen(spans) }, [markup]);
        }),
      ),
  };
}

/** One envelope through a whole passage: how it looks when, and where it is. */
interface Journey {
  readonly looks: Runs;
  readonly waypoints: Waypoint[];
  /** When it began to appear, and when it was there; null: it was there when the passage began. */
  readonly appears: Span | null;
}

/** A curve is walked in so many straight parts. */
const partsOfGlide = 10;

function followEnvelopes(story: Story, step: Step, journeys: Map<string, Journey>): void {
  const { stage } = story;
  const moment = step.position - 1;
  const frame = stage.frame(moment);
  const resting = new Map(frame.tokens.map((token) => [token.copy, token]));
  const places = labelPlaces(story, frame);
  const glide = step.rest - step.start;
  const journeyOf = (token: Token): Journey => {
    const known = journeys.get(token.copy);
    if (known !== undefined) return known;
    // What is there at once, as the parts of a copy that was split are, does not grow clear.
    const fades =
      glide > 0 && stage.frame(moment - 0.5).tokens.some(({ copy, opacity }) => copy === token.copy && opacity < 1);
    const made: Journey = { looks: createRuns(), waypoints: [], appears: fades ? [step.start, step.rest] : null };
    journeys.set(token.copy, made);
    return made;
  };
  for (const token of resting.values()) {
    const { looks } = journeyOf(token);
    looks.add("envelope", envelopeMarkup(token), [step.start, step.end]);
    looks.add("label", labelMarkup(labelOf(story, token, moment), token, places.get(token.copy)), [
      step.rest,
      step.end,
    ]);
  }
  for (let part = 0; part <= partsOfGlide && glide > 0; part += 1) {
    const at = step.start + (glide * part) / partsOfGlide;
    // A hair after its beginning: at the moment itself the picture is still the one before.
    const { tokens } = stage.frame(moment - 1 + Math.max(part / partsOfGlide, 1e-6));
    for (const token of tokens) if (resting.has(token.copy)) addWaypoint(journeyOf(token).waypoints, at, token);
  }
  for (const token of resting.values()) {
    if (glide === 0) addWaypoint(journeyOf(token).waypoints, step.start, token);
    addWaypoint(journeyOf(token).waypoints, step.end, token);
  }
}

/** Keeps only the waypoints at which something changes. */
function addWaypoint(waypoints: Waypoint[], at: number, { at: point }: Token): void {
  const next = { at, x: hundredth(point.x), y: hundredth(point.y) };
  const [before, last] = [waypoints.at(-2), waypoints.at(-1)];
  const isSame = (one: Waypoint | undefined): boolean => one !== undefined && one.x === next.x && one.y === next.y;
  if (isSame(last) && (isSame(before) || last?.at === at)) waypoints[waypoints.length - 1] = next;
  else waypoints.push(next);
}

function journeyMarkup({ looks, waypoints, appears }: Journey, styles: TimedStyles, score: Score): Markup {
  const inside = looks.drawn(styles, score);
  const first = waypoints[0];
  const from0 = first && first.at > 0 ? [{ ...first, at: 0 }, ...waypoints] : waypoints;
  const body = appears ? [element("g", { class: styles.appearing(...appears) }, inside)] : inside;
  return element("g", { class: styles.moving(from0) }, body);
}

/** What passes between two places while a step glides, and is no message. */
function pulsesOf({ stage }: Story, { position, start, rest }: Step, styles: TimedStyles): readonly Markup[] {
  if (rest === start) return [];
  const before = position - 2;
  return stage.frame(before + 0.5).pulses.map((pulse, index) => {
    const waypoints: Waypoint[] = [];
    for (let part = 0; part <= partsOfGlide; part += 1) {
      const moment = before + Math.min(1 - 1e-6, Math.max(1e-6, part / partsOfGlide));
      const at = stage.frame(moment).pulses[index]?.at ?? pulse.at;
      const time = start + ((rest - start) * part) / partsOfGlide;
      waypoints.push({ at: time, x: hundredth(at.x - pulse.at.x), y: hundredth(at.y - pulse.at.y) });
    }
    return element("g", { class: styles.seen([[start, rest]]) }, [pulseMarkup(pulse, styles.moving(waypoints))]);
  });
}

/** How much of the passage has been told: a line at the lower edge. */
function progressMarkup({ x, y, width, height }: Box, styles: TimedStyles): Markup {
  return element("g", { transform: `translate(${x},${y + height - 4})` }, [
    element("rect", { class: `progress ${styles.growing()}`, width, height: 4 }),
  ]);
}
