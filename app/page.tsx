import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followWithAddress } from "./link-address.ts";
import { createServices } from "./services.ts";
import { createLinkOpener } from "./store/index.ts";
import { App } from "./ui/App.tsx";
import type { Engine } from "./worker/start.ts";

/** The composition root of the page: makes everything once and knows everybody. */
export function startPage(engine: Engine, root: HTMLElement): void {
  const services = createServices(engine);
  const { store, library, words } = services;
  const links = createLinkOpener({ store, library, linkName: words.text("link.name"), hasStartPage: true });
  followWithAddress(store);
  void links.open(window.location.hash);
  window.addEventListener("hashchange", () => void links.open(window.location.hash));
  createRoot(root).render(
    <StrictMode>
      <App services={services} openShipped={links.openShipped} />
    </StrictMode>,
  );
}
