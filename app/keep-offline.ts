/**
 * Lets the browser keep Sitehop for times without a network. A page in a frame, from a file or in a browser that does not
 * do that works as before; nobody is told, because nothing is missing as long as there is a network.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || window.parent !== window) return;
  try {
    // A reader who saves data has not asked for all scenarios.
    const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
    if (connection?.saveData) return;
    navigator.serviceWorker
      ?.register(new URL("sw.js", document.baseURI), { updateViaCache: "none" })
      .catch(() => undefined);
  } catch {
    // Forbidden here.
  }
}
