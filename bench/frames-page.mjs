// The page that `frames.mjs` measures in: the same topology with moving tokens, drawn in different ways.
import { createMessageLayer } from "../app/diagram/index.ts";
import { simulate } from "../app/engine/index.ts";
import { look } from "../app/export/look.ts";
import { painted, standingPieces } from "../app/export/standing.ts";
import { createWords } from "../app/i18n/index.ts";
import { alongLine, createStage, layOut, readingAt } from "../app/scene/index.ts";
import { generatedInput } from "../app/testing/generated-input.ts";
import { createPeers } from "./frames-peers.mjs";

const size = { width: 1280, height: 720 };
let layout = null;
let standing = "";

/** Lays out so many servers, once for all contenders. */
window.prepare = (nodes) => {
  const input = generatedInput({ sites: Math.max(2, Math.round(nodes / 2.8)), seed: 1 });
  layout = layOut(input, {});
  const { trace } = simulate({ ...input, messages: [], faults: [] });
  standing = painted(standingPieces(layout, createStage(input, trace, layout).picture(-1), createWords("en")));
  return layout.servers.length;
};

/** Where every token is at a time: each goes to and fro on a link, at its own speed. */
function tokensAt(count, now) {
  const lines = layout.links.flatMap((link) => link.lines);
  return Array.from({ length: count }, (_, i) => {
    const part = (now / 2_000 + i * 0.37) % 2;
    return { id: i, at: alongLine(lines[i % lines.length], part < 1 ? part : 2 - part) };
  });
}

const view = () => {
  const { x, y, width, height } = layout.bounds;
  return { x, y, width, height, scale: Math.min(size.width / width, size.height / height) };
};

function drawing(inside) {
  const { x, y, width, height } = view();
  document.body.innerHTML = `<style>body{margin:0}.place{position:absolute;inset:0;width:1280px;height:720px}</style>
    <svg class="place sitehop" viewBox="${x} ${y} ${width} ${height}">${inside}</svg><canvas class="place"></canvas>`;
  return { svg: document.querySelector("svg"), canvas: document.querySelector("canvas") };
}

/** An empty page with a box in it for those who draw everything themselves. */
function box() {
  document.body.innerHTML = '<div style="position:absolute;inset:0;width:1280px;height:720px"></div>';
  return document.body.firstElementChild;
}

/** A topology without anything: a rectangle for each site, a line for each link. */
function bare() {
  const sites = layout.districts.map(
    ({ box }) => `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#eef1f6"/>`,
  );
  const links = layout.links.flatMap(({ lines }) =>
    lines.map((line) => `<polyline points="${line.map(({ x, y }) => `${x},${y}`)}" fill="none" stroke="#8f9bae"/>`),
  );
  return [...sites, ...links].join("");
}

function toPixels({ scale, x, y, width, height }) {
  return { scale, x: (size.width - width * scale) / 2 - x * scale, y: (size.height - height * scale) / 2 - y * scale };
}

const contenders = {
  empty: () => {
    drawing("");
    return () => {};
  },
  reference: () => {
    const { canvas } = drawing(bare());
    Object.assign(canvas, size);
    const context = canvas.getContext("2d");
    const { scale, x, y } = toPixels(view());
    return (count, now) => {
      context.clearRect(0, 0, size.width, size.height);
      context.fillStyle = "#0f62d6";
      for (const { at } of tokensAt(count, now)) context.fillRect(at.x * scale + x - 5, at.y * scale + y - 4, 10, 8);
    };
  },
  product: () => {
    const { svg, canvas } = drawing(`<style>${look("light")}</style><g>${standing}<g class="messages"></g></g>`);
    const layer = createMessageLayer(svg.querySelector(".messages"), canvas);
    // Drawn near, with every tile and name, however many there are: the page itself would show less.
    const reading = { ...readingAt(view().scale, layout), isFar: false };
    const states = ["inTransit", "inTransit", "inTransit", "retry", "failed"];
    return (count, now) => {
      const tokens = tokensAt(count, now).map(({ id, at }) => ({
        ...{ copy: String(id), message: "m1", isReport: id % 20 === 0, recipients: 1 + (id % 3), at },
        ...{ state: states[id % states.length], under: 0, isInFocus: true, opacity: 1 },
      }));
      layer.update({ moment: 0.5, tokens, pulses: [] }, { labelOf: null, selected: null, reading });
    };
  },
  ...createPeers({ layout: () => layout, bare, drawing, box, tokensAt }),
};

/** Draws for so long, and gives the times between frames; the first ones, in which everything is made, do not count. */
window.play = async (name, tokens, milliseconds) => {
  const draw = contenders[name]();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < 12; i += 1) draw(tokens, await frame());
  await window.begin();
  const begin = performance.now();
  const times = [];
  let last = await frame();
  while (performance.now() - begin < milliseconds) {
    const now = await frame();
    draw(tokens, now);
    times.push(now - last);
    last = now;
  }
  await window.end();
  return times;
};
