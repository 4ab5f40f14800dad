import { filesOfServer } from "./shipped-files.ts";
import { startPlayer } from "./start-player.tsx";

/** The entry of the player's own document. */
const root = document.getElementById("root");
if (root === null) throw new Error("embed.html has no root element.");
startPlayer(root, filesOfServer);
