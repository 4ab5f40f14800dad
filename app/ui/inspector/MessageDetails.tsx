import { useMemo } from "react";
import { type CopyId, type CopyNode, copyTree, createHistories } from "../../engine/index.ts";
import { useServices } from "../use-app.ts";
import { Conversations } from "./Conversations.tsx";
import { CopyTree } from "./CopyTree.tsx";
import { Fact, Several } from "./Facts.tsx";
import { Header } from "./Header.tsx";
import { EventButton, ThingButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

interface MessageDetailsProps {
  readonly message: string;
  /** The copy whose header is shown; null: the first there is. */
  readonly copy: CopyId | null;
}

/** A message with all its copies, its header so far, and who has talked to whom about it. */
export function MessageDetails({ message, copy }: MessageDetailsProps) {
  const { set, seq, world, say } = useMoment();
  const find = useMemo(() => createHistories(set.trace), [set]);
  const history = find(message);
  const tree = useMemo(() => copyTree(history, seq), [history, seq]);
  const here = world.copies.filter((one) => one.message === message);
  const shown = leavesOf(tree).find((node) => node.copy === copy) ?? leavesOf(tree)[0];
  return (
    <>
      <People message={message} />
      {history.madeBy && (
        <dl className="facts">
          <Fact name={say("message.madeBy")}>
            <Several>
              {[
                <MessageButton key="about" message={history.madeBy.message ?? ""} />,
                <EventButton key="event" seq={history.madeBy.seq} />,
              ]}
            </Several>
          </Fact>
        </dl>
      )}
      {tree.length === 0 ? (
        <p className="quiet">{say("message.notYet")}</p>
      ) : (
        <>
          <CopyTree tree={tree} here={here} history={history} shown={shown?.copy ?? null} />
          {shown && <Header message={message} copy={shown.copy} isOneOfMany={leavesOf(tree).length > 1} />}
        </>
      )}
      <Conversations history={history} />
    </>
  );
}

function leavesOf(nodes: readonly CopyNode[]): readonly CopyNode[] {
  return nodes.flatMap((node) => (node.split === null ? [node] : leavesOf(node.parts)));
}

/** Another message, by its subject. */
function MessageButton({ message }: { readonly message: string }) {
  const { set } = useMoment();
  return <ThingButton of={{ kind: "message", message, copy: null }}>{set.book.subjectOf(message)}</ThingButton>;
}

/** Who wrote it to whom, and how large it is. */
function People({ message }: { readonly message: string }) {
  const { words } = useServices();
  const { set, say } = useMoment();
  const submission = set.book.submission(message);
  if (submission === null) return null;
  const { from, to, cc, bcc, sizeKB } = submission;
  const named = (addresses: readonly string[]): string => set.book.peopleName(addresses);
  return (
    <dl className="facts">
      <Fact name={say("message.from")}>{named([from])}</Fact>
      {to.length > 0 && <Fact name={say("message.to")}>{named(to)}</Fact>}
      {cc.length > 0 && <Fact name={say("message.cc")}>{named(cc)}</Fact>}
      {bcc.length > 0 && <Fact name={say("message.bcc")}>{named(bcc)}</Fact>}
      <Fact name={say("message.size")}>{words.text("kilobytes", { size: sizeKB })}</Fact>
    </dl>
  );
}
