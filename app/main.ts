import { filesOfServer } from "./shipped-files.ts";

/**
 * What the browser gets first. A link to the player alone goes to the player's own document, which is smaller; every
 * other one to the page.
 */
const asksForPlayer = /[#&]embed=1(&|$)/.test(window.location.hash);
const root = document.getElementById("root");
if (asksForPlayer) {
  const player = new URL("./embed.html", document.baseURI);
  player.hash = window.location.hash;
  window.location.replace(player);
} else if (root !== null) {
  void import("./page.tsx").then(({ startPage }) => startPage(root, filesOfServer));
}
