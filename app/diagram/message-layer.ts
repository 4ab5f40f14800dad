import { type Selection, select } from "d3";
import type { Frame, Polyline, Pulse, Token } from "../scene/index.ts";

/** Draws what moves, into the one group it was lent. */
export interface MessageLayer {
  /** Envelopes at rest have a label; moving ones have none. */
  readonly update: (frame: Frame, labelOf: ((token: Token) => string) | null) => void;
  readonly destroy: () => void;
}

const half = { width: 15, height: 10 };
const flap = `M${-half.width + 1.5} ${-half.height + 1.5} L0 2 L${half.width - 1.5} ${-half.height + 1.5}`;

export function createMessageLayer(group: SVGGElement): MessageLayer {
  const layer = select(group);
  const pulses = layer.append("g").attr("data-layer", "pulses");
  const tokens = layer.append("g").attr("data-layer", "tokens");
  return {
    update: (frame, labelOf) => {
      drawPulses(pulses, frame.pulses);
      drawTokens(tokens, frame.tokens, labelOf);
    },
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
      one.select("path").attr("d", pathOf(pulse.line));
      one.select("circle").attr("cx", round(pulse.at.x)).attr("cy", round(pulse.at.y));
    });
}

function drawTokens(parent: Group, list: readonly Token[], labelOf: ((token: Token) => string) | null): void {
  parent
    .selectAll<SVGGElement, Token>("g[data-copy]")
    .data(list, (token) => token.copy)
    .join((enter) => {
      const added = enter.append("g").attr("data-copy", ({ copy }) => copy);
      added
        .append("rect")
        .attr("x", -half.width)
        .attr("y", -half.height)
        .attr("width", half.width * 2)
        .attr("height", half.height * 2)
        .attr("rx", 3);
      added.append("path").attr("class", "flap").attr("d", flap);
      const count = added
        .append("g")
        .attr("class", "count")
        .attr("transform", `translate(${half.width},${-half.height})`);
      count.append("circle").attr("r", 9);
      count.append("text").attr("text-anchor", "middle").attr("dy", "0.35em");
      added.append("path").attr("class", "mark");
      added
        .append("text")
        .attr("class", "label")
        .attr("text-anchor", "middle")
        .attr("y", -half.height - 9);
      return added;
    })
    .attr("transform", ({ at }) => `translate(${round(at.x)},${round(at.y)})`)
    .attr("opacity", ({ opacity }) => (opacity === 1 ? null : round(opacity)))
    .attr("data-state", ({ state }) => state)
    .attr("data-report", ({ isReport }) => (isReport ? "" : null))
    .each(function count(token) {
      const one = select(this);
      one.select(".count").attr("display", token.recipients > 1 ? null : "none");
      one.select(".count text").text(token.recipients);
      one.select(".label").text(labelOf === null ? "" : labelOf(token));
      one.select(".mark").attr("d", marks[token.state] ?? null);
    });
}

/** A sign at the lower right of the envelope, so that a state is a shape as well as a colour. */
const check = "M8 9 l4 4 l7 -8";
const cross = "M9 4 l8 8 m0 -8 l-8 8";
const clock = "M14 3 v6 l4 2";
const marks: { readonly [state in Token["state"]]?: string } = {
  inMailbox: check,
  read: check,
  handedOff: check,
  failed: cross,
  retry: clock,
  unreachable: clock,
};

function pathOf(line: Polyline): string {
  return line.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
