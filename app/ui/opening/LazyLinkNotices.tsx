import { lazy, Suspense } from "react";
import { useApp } from "../use-app.ts";

const LinkNotices = lazy(async () => ({ default: (await import("./LinkNotices.tsx")).LinkNotices }));

/** What there is to say about the link that was followed: fetched when there is something. */
export function LazyLinkNotices() {
  const hasNotices = useApp(({ view }) => view.notices.length > 0);
  return <Suspense>{hasNotices && <LinkNotices />}</Suspense>;
}
