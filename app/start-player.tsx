import { createRoot } from "react-dom/client";
import { offerToParent, Player } from "./embed/index.ts";
import { followWithWords } from "./follow-words.ts";
import { createLateEngine } from "./late-engine.ts";
import { createServices } from "./services.ts";
import type { ShippedFiles } from "./shipped-files.ts";
import { createLinkOpener, readLink } from "./store/index.ts";
import { stopWhenUnseen } from "./ui/index.ts";

/** The composition root of the player: the page alone in a frame of somebody else's page. */
export function startPlayer(root: HTMLElement, files: ShippedFiles): void {
  const services = createServices(createLateEngine(), files);
  const { store, library } = services;
  // The view is known before the scenario is: colours and controls do not change when it arrives.
  const read = readLink(window.location.hash);
  if (read.ok) store.getState().actions.applyLink(read.link, []);
  const player = createRoot(root);
  const spoken = followWithWords(services, (shown) => player.render(<Player services={shown} />));
  const linkName = (): string => spoken().words.text("link.name");
  const links = createLinkOpener({ store, library, linkName, hasStartPage: false });

  if (window.parent !== window) {
    offerToParent(window.sitehop, {
      parent: window.parent,
      listen: (listener) => {
        window.addEventListener("message", listener);
        return () => window.removeEventListener("message", listener);
      },
      nonce: [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
      now: () => performance.now(),
    });
  }

  // Whoever listens hears what is wrong with the link, too.
  void links.open(window.location.hash);
  window.addEventListener("hashchange", () => void links.open(window.location.hash));

  stopWhenUnseen(store, root);
}
