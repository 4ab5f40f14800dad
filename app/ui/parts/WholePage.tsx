import type { ReactNode } from "react";
import type { Words } from "../../i18n/index.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

/** Around everything: a mistake of ours is said in words, with a way to see the page again; the store keeps what was on it. */
export function WholePage({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <main className="whole-page-failed" role="alert">
          <p>{words.text("crashed")}</p>
          <button type="button" className="button primary" onClick={retry}>
            {words.text("tryAgain")}
          </button>
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
