import "../styles/link-notice.css";
import { useMemo } from "react";
import { createShareWords, type ShareSay } from "../../i18n/index.ts";
import type { LinkNotice } from "../../store/index.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useActions, useApp, useServices } from "../use-app.ts";

/** The link that was followed does not show quite what its author saw: how, and the way to the first event that differs. */
export function LinkNotices() {
  const { words } = useServices();
  const say = useMemo(() => createShareWords(words.tongue), [words]);
  const { seek, pause, closeNotices } = useActions();
  const notices = useApp(({ view }) => view.notices);
  const count = useApp(({ run }) => run.run?.trace.events.length ?? 0);
  return (
    <div className="notice link-notice" role="status">
      {notices.map((notice) => {
        const event = notice.kind === "traceDiffers" && notice.upTo !== null ? Math.min(notice.agree + 1, count) : null;
        return (
          <p key={notice.kind}>
            {noticeText(say, notice)}{" "}
            {event !== null && (
              <button
                type="button"
                className="button small"
                onClick={() => {
                  pause();
                  seek(event);
                }}
              >
                {say("notice.show", { event })}
              </button>
            )}
          </p>
        );
      })}
      <IconButton label={words.text("close")} icon="close" onClick={closeNotices} />
    </div>
  );
}

function noticeText(say: ShareSay, notice: LinkNotice): string {
  if (notice.kind === "eventBeyond") return say("notice.eventBeyond", { event: notice.event, count: notice.count });
  const { agree, upTo } = notice;
  if (upTo === null) return agree === 0 ? say("notice.differs.somewhere") : say("notice.differs.later", { agree });
  return upTo === agree + 1
    ? say("notice.differs.one", { from: upTo })
    : say("notice.differs.range", { from: agree + 1, to: upTo });
}
