import {
  atServer,
  lastErrorOf,
  lastErrorText,
  type QueueAt,
  queueId,
  queuesAt,
  type ServerId,
  troubleWith,
} from "../../engine/index.ts";
import { useServices } from "../use-app.ts";
import { CopyList } from "./CopyList.tsx";
import { Fact, Several } from "./Facts.tsx";
import { RoutingTable } from "./RoutingTable.tsx";
import { SiteButton, State } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

interface ServerDetailsProps {
  readonly server: ServerId;
  /** The queue that was picked, by its `queueId`; null: the server itself was. */
  readonly queue: string | null;
}

/** A server: its roles and databases, what waits in its queues, and its routing table. */
export function ServerDetails({ server, queue }: ServerDetailsProps) {
  const { words } = useServices();
  const { organization, world, say } = useMoment();
  const known = organization.servers.find(({ name }) => name === server);
  const databases = organization.databases.filter((database) => database.server === server);
  const isTransport = known?.roles.some((role) => role === "HubTransport" || role === "EdgeTransport") ?? false;
  const here = world.copies.filter(({ position }) => position.kind === "at" && position.place === atServer(server));
  const queues = queuesAt(world, server);
  const queued = new Set(queues.flatMap(({ copies }) => copies));
  const others = here.filter((copy) => !queued.has(copy));
  return (
    <>
      <dl className="facts">
        <Fact name={say("fact.state")}>
          <State faults={troubleWith(organization, world.faults, { kind: "server", server })} />
        </Fact>
        <Fact name={say("fact.roles")}>
          {known ? words.list(known.roles.map(words.roleName)) : words.roleName("Legacy")}
        </Fact>
        {known && (
          <Fact name={say("fact.site")}>
            <SiteButton name={known.site} />
          </Fact>
        )}
        {databases.length > 0 && (
          <Fact name={say("fact.databases")}>{words.list(databases.map(({ name }) => name))}</Fact>
        )}
        {others.length > 0 && (
          <Fact name={say(isTransport ? "queues.elsewhere" : "fact.messagesHere")}>
            <CopyList copies={others} />
          </Fact>
        )}
      </dl>
      {(isTransport || queues.length > 0) && <Queues queues={queues} picked={queue} />}
      {known?.roles.includes("HubTransport") && <RoutingTable site={known.site} />}
    </>
  );
}

interface QueuesProps {
  readonly queues: readonly QueueAt[];
  readonly picked: string | null;
}

function Queues({ queues, picked }: QueuesProps) {
  const { say } = useMoment();
  const hasSubmission = queues.some(({ kind }) => kind === "submission");
  return (
    <section>
      <h3>{say("queues.title")}</h3>
      <ul className="queues">
        {!hasSubmission && (
          <li aria-current={picked === queueId(null) ? "true" : undefined}>
            <h4 tabIndex={picked === queueId(null) ? -1 : undefined}>{say("queues.submission")}</h4>
            <p className="quiet">{say("queues.empty")}</p>
          </li>
        )}
        {queues.map((queue) => {
          const id = queueId(queue.queue);
          return <Queue key={id} queue={queue} isPicked={id === picked} />;
        })}
      </ul>
    </section>
  );
}

interface QueueProps {
  readonly queue: QueueAt;
  readonly isPicked: boolean;
}

function Queue({ queue, isPicked }: QueueProps) {
  const { words } = useServices();
  const { set, seq, say } = useMoment();
  const error = lastErrorOf(set.trace, seq, queue);
  const ref = queue.queue;
  return (
    <li aria-current={isPicked ? "true" : undefined}>
      <h4 tabIndex={isPicked ? -1 : undefined}>
        {queue.kind === "delivery" && ref ? say("queues.delivery", { nextHop: ref.nextHop }) : say(nameOf[queue.kind])}
      </h4>
      <dl className="facts">
        {queue.kind === "delivery" && ref && <Fact name={say("queues.type")}>{ref.deliveryType}</Fact>}
        {ref && <Fact name={say("queues.status")}>{words.queueStatus(ref.status)}</Fact>}
        {ref && error && (
          <Fact name={say("queues.lastError")}>
            <Several>
              {[
                error.answer ?? lastErrorText(error.error, ref.deliveryType),
                say(`error.${error.error}`),
                say("queues.attempts", { count: error.attempts }),
              ]}
            </Several>
          </Fact>
        )}
        {queue.retryAt !== null && (
          <Fact name={say("queues.nextRetry")}>
            {say("queues.nextRetry.at", { clock: words.clock(queue.retryAt) })}
          </Fact>
        )}
        <Fact name={say("queues.count", { count: queue.copies.length })}>
          <CopyList copies={queue.copies} />
        </Fact>
      </dl>
    </li>
  );
}

const nameOf = {
  submission: "queues.submission",
  delivery: "queues.submission",
  unreachable: "queues.unreachable",
  poison: "queues.poison",
} as const;
