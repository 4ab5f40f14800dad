import { startEngine } from "./worker/start.ts";

/**
 * What the browser gets first. A link to the player alone goes to the player's own document, which is smaller; else
 * the engine starts while the page is still on its way.
 */
const asksForPlayer = /[#&]embed=1(&|$)/.test(window.location.hash);
const root = document.getElementById("root");
if (asksForPlayer) {
  const player = new URL("./embed.html", document.baseURI);
  player.hash = window.location.hash;
  window.location.replace(player);
} else if (root !== null) {
  const engine = startEngine();
  void import("./page.tsx").then(({ startPage }) => startPage(engine, root));
}
