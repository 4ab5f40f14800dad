import { type Selection, select } from "d3";
import {
  cornersPath,
  countPath,
  envelope,
  envelopeStrokes,
  hundredth,
  type LabelPlace,
  type Layout,
  linePath,
  type Pulse,
  type Reading,
  stateMark,
  type Token,
} from "../scene/index.ts";

/** What moves, as elements that can be pointed at: for as many envelopes as a reader can tell apart. */
export interface MessageElements {
  readonly drawPulses: (pulses: readonly Pulse[]) => void;
  /** `places`: where labels are written; null: each above its envelope. */
  readonly drawTokens: (tokens: readonly Token[], look: MessageLook, places: LabelPlaces) => void;
  readonly destroy: () => void;
}

/** What an envelope at rest is called; null while they move. */
export type LabelOf = ((token: Token) => string) | null;

/** By copy; one without a place has no label. */
export type LabelPlaces = ReadonlyMap<string, LabelPlace> | null;

/** How messages are shown at a moment. */
export interface MessageLook {
  readonly labelOf: LabelOf;
  /** The message whose envelopes have corners around them. */
  readonly selected: string | null;
  readonly reading: Reading;
  readonly layout: Layout;
}

export function createMessageElements(group: SVGGElement): MessageElements {
  const layer = select(group);
  const pulses = layer.append("g").attr("data-layer", "pulses");
  const tokens = layer.append("g").attr("data-layer", "tokens");
  return {
    drawPulses: (list) => drawPulses(pulses, list),
    drawTokens: (...given) => drawTokens(tokens, ...given),
    destroy: () => {
      layer.selectChildren().remove();
    },
  };
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

function drawPulses(parent: Group, list: readonly Pulse[]): void {
  parent
    .selectAll<SVGGElement, Pulse>("g")
    .data(list)
    .join((enter) => {
      const added = enter.append("g");
      added.append("path");
      added.append("circle").attr("r", 5);
      return added;
    })
    .attr("data-pulse", ({ kind }) => kind)
    .attr("data-failed", ({ hasFailed }) => (hasFailed ? "" : null))
    .each(function place(pulse) {
      const one = select(this);
      one.select("path").attr("d", linePath(pulse.line));
      one.select("circle").attr("cx", hundredth(pulse.at.x)).attr("cy", hundredth(pulse.at.y));
    });
}

const corners = cornersPath({
  x: -envelope.halfWidth,
  y: -envelope.halfHeight,
  width: 2 * envelope.halfWidth,
  height: 2 * envelope.halfHeight,
});

const above: LabelPlace = { x: 0, y: -envelope.halfHeight - 9, anchor: "middle" };

function drawTokens(
  parent: Group,
  list: readonly Token[],
  { labelOf, selected, reading }: MessageLook,
  places: LabelPlaces,
): void {
  const size = reading.envelopes === 1 ? "" : ` scale(${hundredth(reading.envelopes)})`;
  parent
    .selectAll<SVGGElement, Token>("g[data-copy]")
    .data(list, (token) => token.copy)
    .join((enter) => {
      const added = enter
        .append("g")
        .attr("data-copy", ({ copy }) => copy)
        .attr("data-message", ({ message }) => message);
      added
        .append("rect")
        .attr("x", -envelope.halfWidth)
        .attr("y", -envelope.halfHeight)
        .attr("width", envelope.halfWidth * 2)
        .attr("height", envelope.halfHeight * 2)
        .attr("rx", 3);
      added.append("path").attr("class", "flap");
      const count = added
        .append("g")
        .attr("class", "count")
        .attr("transform", `translate(${envelope.halfWidth},${-envelope.halfHeight})`);
      count.append("path");
      count.append("text").attr("text-anchor", "middle").attr("dy", "0.35em");
      added.append("path").attr("class", "mark");
      added.append("text").attr("class", "label");
      return added;
    })
    .each(function place(token) {
      const written = places ? places.get(token.copy) : above;
      const label = labelOf === null || token.under === null || !written ? "" : labelOf(token);
      const isSelected = token.message === selected;
      const { at, opacity, state, isReport, recipients } = token;
      const place = `translate(${hundredth(at.x)},${hundredth(at.y)})${size}`;
      const look = [state, isReport, recipients, isSelected, label, written?.x, written?.y].join("\n");
      const known = drawn.get(this);
      // Most of what a frame shows is as it was in the one before.
      if (known?.place !== place) this.setAttribute("transform", place);
      if (known?.opacity !== opacity) select(this).attr("opacity", opacity === 1 ? null : hundredth(opacity));
      if (known?.look !== look) dress(this, token, label, isSelected, written ?? above);
      drawn.set(this, { place, opacity, look });
    });
}

/** What was drawn last into an element. */
interface Drawn {
  readonly place: string;
  readonly opacity: number;
  /** All that its shapes and texts depend on. */
  readonly look: string;
}

const drawn = new WeakMap<SVGGElement, Drawn>();

/** Everything about an envelope but its place. */
function dress(
  element: SVGGElement,
  token: Token,
  label: string,
  isSelected: boolean,
  { x, y, anchor }: LabelPlace,
): void {
  const one = select(element);
  one.attr("data-state", token.state).attr("data-report", token.isReport ? "" : null);
  one.select(".count").attr("display", token.recipients > 1 ? null : "none");
  one.select(".count path").attr("d", countPath(token.recipients));
  one.select(".count text").text(token.recipients);
  one.select(".label").text(label).attr("x", x).attr("y", y).attr("text-anchor", anchor);
  one.select(".flap").attr("d", envelopeStrokes(token.isReport));
  one.select(".mark").attr("d", stateMark(token.state));
  one
    .selectAll(".selected")
    .data(isSelected ? [corners] : [])
    .join("path")
    .attr("class", "selected")
    .attr("d", corners);
}
