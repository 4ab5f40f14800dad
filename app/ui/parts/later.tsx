import { type ComponentType, lazy, Suspense, useMemo, useState } from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { NotFetched } from "./NotFetched.tsx";

/**
 * A part of the page that is fetched when it is first shown. When that fails (no network, a newer version in its place)
 * the rest of the page stays, and the reader can try again.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  // What was fetched once is there at once the next time.
  let fetched: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [attempt, setAttempt] = useState(0);
    // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches anew
    const Part = useMemo(
      () =>
        fetched ??
        lazy(async () => {
          fetched = await load();
          return { default: fetched };
        }),
      [attempt],
    );
    return (
      <ErrorBoundary
        fallback={(retry) => (
          <NotFetched
            onRetry={() => {
              setAttempt(attempt + 1);
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
