// The packages that `frames-page.mjs` measures beside Sitehop: each draws the districts, the links and the tokens its own way.
import { ReactFlow } from "@xyflow/react";
import { select } from "d3";
import Graph from "graphology";
import { createElement, memo } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import Sigma from "sigma";
import { DataSet, Network } from "vis-network/standalone";

const blue = "#0f62d6";

/**
 * For each technique a function that draws its first picture and gives what draws every further one. `page.drawing` puts
 * SVG on the page and `page.box` an empty box; `page.tokensAt(count, now)` says where the tokens are.
 */
export function createPeers({ layout, bare, drawing, box, tokensAt }) {
  const places = () => layout().districts.map(({ id, box: { x, y } }) => ({ id, x: x + 80, y: y + 80 }));
  const links = () =>
    layout()
      .links.filter(({ ends }) => ends.every((end) => layout().districts.some(({ id }) => id === end)))
      .map(({ id, ends: [source, target] }) => ({ id, source, target }));
  return {
    d3: () => {
      const { svg } = drawing(`${bare()}<g class="tokens"></g>`);
      const layer = select(svg).select(".tokens");
      return (count, now) => {
        layer
          .selectAll("rect")
          .data(tokensAt(count, now), ({ id }) => id)
          .join((enter) => enter.append("rect").attr("width", 30).attr("height", 20).attr("fill", blue))
          .attr("transform", ({ at }) => `translate(${at.x - 15},${at.y - 10})`);
      };
    },
    reactState: () => {
      const { svg } = drawing(`${bare()}<g class="tokens"></g>`);
      const root = createRoot(svg.querySelector(".tokens"));
      return (count, now) =>
        flushSync(() =>
          root.render(
            tokensAt(count, now).map(({ id, at }) =>
              createElement("rect", { key: id, x: at.x - 15, y: at.y - 10, width: 30, height: 20, fill: blue }),
            ),
          ),
        );
    },
    reactFlow: () => {
      const root = createRoot(box());
      // As light as a node of its can be: one element of a known size, without handles, that nobody can pick or drag.
      const size = { width: 30, height: 20 };
      const style = { background: blue, ...size };
      const nodeTypes = { token: memo(() => createElement("div", { style })) };
      const data = {};
      const handle = { x: 0, y: 0, width: 1, height: 1 };
      const handles = [
        { ...handle, type: "source", position: "bottom" },
        { ...handle, type: "target", position: "top" },
      ];
      const measured = { width: 150, height: 40 };
      const standing = places().map(({ id, x, y }) => ({
        ...{ id, position: { x, y }, data: { label: id }, ...measured, measured, handles },
      }));
      const edges = links();
      return (count, now) => {
        const moving = tokensAt(count, now).map(({ id, at }) => ({
          ...{ id: `t${id}`, position: { x: at.x, y: at.y }, data, type: "token", ...size, measured: size },
        }));
        const still = {
          nodesDraggable: false,
          nodesConnectable: false,
          elementsSelectable: false,
          nodesFocusable: false,
        };
        const all = { nodes: [...standing, ...moving], edges, nodeTypes, fitView: true, minZoom: 0.01, ...still };
        flushSync(() => root.render(createElement(ReactFlow, all)));
      };
    },
    visNetwork: () => {
      const nodes = new DataSet(places().map((place) => ({ ...place, label: place.id, shape: "box" })));
      const edges = new DataSet(links().map(({ id, source, target }) => ({ id, from: source, to: target })));
      const network = new Network(box(), { nodes, edges }, { physics: false, edges: { smooth: false } });
      let isMade = false;
      return (count, now) => {
        const tokens = tokensAt(count, now);
        if (!isMade)
          nodes.add(tokens.map(({ id, at }) => ({ id: `t${id}`, ...at, shape: "square", size: 10, color: blue })));
        isMade = true;
        for (const { id, at } of tokens) Object.assign(network.body.nodes[`t${id}`], at);
        network.redraw();
      };
    },
    sigma: () => {
      const graph = new Graph({ multi: true });
      for (const { id, x, y } of places()) graph.addNode(id, { x, y: -y, size: 12, label: id, color: "#8f9bae" });
      for (const { source, target } of links()) graph.addEdge(source, target);
      let sigma = null;
      return (count, now) => {
        for (const { id, at } of tokensAt(count, now))
          graph.mergeNode(`t${id}`, { x: at.x, y: -at.y, size: 5, color: blue });
        sigma ??= new Sigma(graph, box(), { allowInvalidContainer: true });
        sigma.refresh();
      };
    },
    cytoscape: () => {
      const cy = window.cytoscape({
        container: box(),
        elements: [
          ...places().map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
          ...links().map((data) => ({ data })),
        ],
        style: [{ selector: ".token", style: { shape: "rectangle", width: 30, height: 20, "background-color": blue } }],
        layout: { name: "preset" },
      });
      let tokens = null;
      return (count, now) => {
        const all = tokensAt(count, now);
        tokens ??= cy.add(all.map(({ id, at }) => ({ data: { id: `t${id}` }, classes: "token", position: at })));
        cy.batch(() => {
          for (const [i, { at }] of all.entries()) tokens[i].position(at);
        });
      };
    },
  };
}
