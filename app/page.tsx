import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createLateEngine } from "./late-engine.ts";
import { followWithAddress } from "./link-address.ts";
import { createServices } from "./services.ts";
import { createLinkOpener } from "./store/index.ts";
import { App } from "./ui/App.tsx";

/** The composition root of the page: makes everything once and knows everybody. */
export function startPage(root: HTMLElement): void {
  const engine = createLateEngine();
  const services = createServices(engine);
  const { store, library, words } = services;
  const links = createLinkOpener({ store, library, linkName: words.text("link.name"), hasStartPage: true });
  followWithAddress(store);
  void links.open(window.location.hash);
  window.addEventListener("hashchange", () => void links.open(window.location.hash));
  // Somebody is here: what they will want next should not have to wait for the engine.
  for (const type of ["pointerdown", "keydown", "dragenter"])
    window.addEventListener(type, engine.warmUp, { once: true, passive: true });
  createRoot(root).render(
    <StrictMode>
      <App services={services} openShipped={links.openShipped} />
    </StrictMode>,
  );
}
