import { type CopyId, type CopyNode, type CopyNow, journeyOf, type MessageHistory } from "../../engine/index.ts";
import { useServices } from "../use-app.ts";
import { EventButton, PlaceButton, ThingButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

interface CopyTreeProps {
  readonly tree: readonly CopyNode[];
  /** The copies that there are now. */
  readonly here: readonly CopyNow[];
  readonly history: MessageHistory;
  readonly shown: CopyId | null;
}

/** Who is in which envelope, what split it, and where each is now. */
export function CopyTree({ tree, ...rest }: CopyTreeProps) {
  const { say } = useMoment();
  return (
    <section>
      <h3>{say("message.copies")}</h3>
      <Nodes nodes={tree} {...rest} />
    </section>
  );
}

/** A message to thousands has as many copies at most as it has recipients; the first are read. */
const mostParts = 20;

function Nodes({ nodes, ...rest }: Omit<CopyTreeProps, "tree"> & { readonly nodes: readonly CopyNode[] }) {
  const { words } = useServices();
  return (
    <ul className="copies">
      {nodes.slice(0, mostParts).map((node) => (
        <li key={node.copy}>
          {node.split === null ? <Leaf node={node} {...rest} /> : <Split node={node} {...rest} />}
        </li>
      ))}
      {nodes.length > mostParts && <li>{words.text("outline.moreCopies", { count: nodes.length - mostParts })}</li>}
    </ul>
  );
}

type NodeProps = Omit<CopyTreeProps, "tree"> & { readonly node: CopyNode };

/** An envelope that is no more: its parts are below it. */
function Split({ node, ...rest }: NodeProps) {
  const { set, say } = useMoment();
  const { split, recipients, parts } = node;
  return (
    <>
      <p>
        {set.book.peopleName(recipients)}
        {split && (
          <>
            {": "}
            {say(`message.split.${split.reason}`)} <EventButton seq={split.seq} />
          </>
        )}
      </p>
      <Nodes nodes={parts} {...rest} />
    </>
  );
}

function Leaf({ node, here, history, shown }: NodeProps) {
  const { words } = useServices();
  const { set, seq, say } = useMoment();
  const now = here.find(({ copy }) => copy === node.copy);
  const recipients = now?.recipients ?? node.recipients;
  const { stops, towards, paths, connector } = journeyOf(set.trace, history, { copy: node.copy, recipients }, seq);
  return (
    <div data-shown={node.copy === shown ? "" : undefined}>
      <p>
        <ThingButton of={{ kind: "message", message: history.message, copy: node.copy }}>
          {set.book.peopleName(recipients)}
        </ThingButton>
        {": "}
        {now ? words.stateName(now.state) : say("message.gone")}
      </p>
      <p className="way">
        {stops.map((place, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: it may come to one place several times, and the way only grows
          <span key={i}>
            {i > 0 && " → "}
            <PlaceButton place={place} />
          </span>
        ))}
        {towards !== null && (
          <>
            {" ⇢ "}
            <PlaceButton place={towards} />
          </>
        )}
      </p>
      {paths.map(({ sites, cost }) => (
        <p key={sites.join()} className="quiet">
          {sites.length > 1
            ? say("message.path", { sites: sites.join(" → "), cost })
            : say("message.pathHere", { site: sites[0] ?? "" })}
        </p>
      ))}
      {connector && (
        <p className="quiet">
          {connector.cost === null
            ? say("message.connector", { connector: connector.name })
            : say("message.connector.cost", { connector: connector.name, cost: connector.cost })}
        </p>
      )}
    </div>
  );
}
