import { startPage } from "./page.tsx";
import type { ShippedFiles } from "./shipped-files.ts";
import { startPlayer } from "./start-player.tsx";
import "./ui/styles/page.css";
import "./ui/styles/topology.css";
import "./ui/styles/player.css";

/**
 * Everything in one file that runs from a folder, a network share or a course, without a server: the page, and with
 * `embed=1` the player. What is shipped stands in blocks of data beside this script (`scripts/build-single-file.ts`).
 */
const filesOfDocument: ShippedFiles = {
  readText: async (path) => textOf(path),
  pictureAddress: (path) => `data:image/svg+xml,${encodeURIComponent(textOf(path))}`,
  isOneFile: true,
};

function textOf(path: string): string {
  const block = document.querySelector<HTMLScriptElement>(`script[data-path="${CSS.escape(path)}"]`);
  if (block === null) throw new Error(`${path} is not in this file.`);
  const text: unknown = JSON.parse(block.text);
  if (typeof text !== "string") throw new Error(`${path} is no text in this file.`);
  return text;
}

const root = document.getElementById("root");
if (root === null) throw new Error("The file has no root element.");
if (/[#&]embed=1(&|$)/.test(window.location.hash)) startPlayer(root, filesOfDocument);
else startPage(root, filesOfDocument);
