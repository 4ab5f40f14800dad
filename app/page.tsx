import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followWithWords } from "./follow-words.ts";
import { keepOffline } from "./keep-offline.ts";
import { createLateEngine } from "./late-engine.ts";
import { createServices } from "./services.ts";
import type { ShippedFiles } from "./shipped-files.ts";
import { createLinkOpener, readLink } from "./store/index.ts";
import { App } from "./ui/App.tsx";

/** The composition root of the page: makes everything once and knows everybody. */
export function startPage(root: HTMLElement, files: ShippedFiles): void {
  const services = createServices(createLateEngine(), files);
  const { store, library } = services;
  // What is wrong with a link is said in the language that it asks for.
  const read = readLink(window.location.hash);
  const { view, actions } = store.getState();
  if (read.ok) actions.applyLink({ ...view, language: read.link.language }, []);
  const page = createRoot(root);
  const spoken = followWithWords(services, (shown) =>
    page.render(
      <StrictMode>
        <App services={shown} openShipped={(id) => links.openShipped(id)} />
      </StrictMode>,
    ),
  );
  const linkName = (): string => spoken().words.text("link.name");
  const links = createLinkOpener({ store, library, linkName, hasStartPage: true });
  // After the first picture. Who cannot fetch it has an address that does not follow, and everything else.
  import("./link-address.ts").then(
    ({ followWithAddress }) => followWithAddress(store),
    () => {},
  );
  // The first picture does not wait for the engine; the engine then says for itself whether the picture is right.
  store.subscribe(({ run }, before) => {
    if (run.run !== before.run.run && !run.isConfirmed) whenIdle(() => void store.getState().actions.confirm());
  });
  void links.open(window.location.hash);
  window.addEventListener("hashchange", () => void links.open(window.location.hash));
  if (!files.isOneFile) whenIdle(keepOffline);
}

/** After what is more urgent. Not every browser can tell when that is. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 200);
}
