import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { keepOffline } from "./keep-offline.ts";
import { createLateEngine } from "./late-engine.ts";
import { followWithAddress } from "./link-address.ts";
import { createServices } from "./services.ts";
import type { ShippedFiles } from "./shipped-files.ts";
import { createLinkOpener } from "./store/index.ts";
import { App } from "./ui/App.tsx";

/** The composition root of the page: makes everything once and knows everybody. */
export function startPage(root: HTMLElement, files: ShippedFiles): void {
  const services = createServices(createLateEngine(), files);
  const { store, library, words } = services;
  const links = createLinkOpener({ store, library, linkName: () => words.text("link.name"), hasStartPage: true });
  followWithAddress(store);
  // The first picture does not wait for the engine; the engine then says for itself whether the picture is right.
  store.subscribe(({ run }, before) => {
    if (run.run !== before.run.run && !run.isConfirmed) whenIdle(() => void store.getState().actions.confirm());
  });
  void links.open(window.location.hash);
  window.addEventListener("hashchange", () => void links.open(window.location.hash));
  if (!files.isOneFile) whenIdle(keepOffline);
  createRoot(root).render(
    <StrictMode>
      <App services={services} openShipped={links.openShipped} />
    </StrictMode>,
  );
}

/** After what is more urgent. Not every browser can tell when that is. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 200);
}
