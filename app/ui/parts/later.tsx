import { type ComponentType, lazy, Suspense, useState } from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { NotFetched } from "./NotFetched.tsx";

/**
 * A part of the page that is fetched when it is first shown. When that fails (no network, a newer version in its place)
 * the rest of the page stays, and the reader can try again.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  // What was fetched once is there at once the next time.
  let fetched: ComponentType<P> | null = null;
  const begin = (): ComponentType<P> =>
    fetched ??
    lazy(async () => {
      fetched = await load();
      return { default: fetched };
    });
  return function Later(props: P) {
    const [Part, setPart] = useState(begin);
    return (
      <ErrorBoundary
        fallback={(retry) => (
          <NotFetched
            onRetry={() => {
              setPart(begin);
              retry();
            }}
          />
        )}
      >
        <Suspense>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}
