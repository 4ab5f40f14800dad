import {
  type ConnectorId,
  type ForeignConnector,
  type RoutingGroupConnector,
  type SendConnector,
  troubleWith,
} from "../../engine/index.ts";
import { useServices } from "../use-app.ts";
import { Fact, Several } from "./Facts.tsx";
import { ServerButton, State } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

/** A connector as it is configured now. */
export function ConnectorDetails({ connector }: { readonly connector: ConnectorId }) {
  const { organization, say } = useMoment();
  const named = ({ name }: { readonly name: ConnectorId }): boolean => name === connector;
  const send = organization.sendConnectors.find(named);
  const foreign = organization.foreignConnectors.find(named);
  const group = organization.routingGroupConnectors.find(named);
  if (send) return <Outward connector={send} way={<Routing connector={send} />} />;
  if (foreign)
    return (
      <Outward
        connector={foreign}
        way={foreign.dropDirectory !== null && <Fact name={say("fact.dropDirectory")}>{foreign.dropDirectory}</Fact>}
      />
    );
  return group ? <BetweenGroups connector={group} /> : <p className="quiet">{say("gone")}</p>;
}

interface OutwardProps {
  readonly connector: SendConnector | ForeignConnector;
  readonly way: React.ReactNode;
}

function Outward({ connector, way }: OutwardProps) {
  const { words } = useServices();
  const { organization, world, say } = useMoment();
  const { name, addressSpaces, sourceTransportServers, enabled, isScopedConnector } = connector;
  return (
    <dl className="facts">
      <Fact name={say("fact.state")}>
        <State faults={troubleWith(organization, world.faults, { kind: "connector", connector: name })} />
      </Fact>
      <Fact name={say("fact.enabled")}>{words.text(enabled ? "yes" : "no")}</Fact>
      <Fact name={say("fact.addressSpaces")}>
        <Several>
          {addressSpaces.map(({ type, address, cost }) => say("fact.addressSpace", { type, address, cost }))}
        </Several>
      </Fact>
      <Sources servers={sourceTransportServers} />
      <Fact name={say("fact.scope")}>{say(isScopedConnector ? "fact.scope.site" : "fact.scope.all")}</Fact>
      <SizeLimit limit={connector.maxMessageSizeKB} />
      {way}
    </dl>
  );
}

function Routing({ connector }: { readonly connector: SendConnector }) {
  const { words } = useServices();
  const { say } = useMoment();
  const { smartHosts, linkedReceiveConnector } = connector;
  return (
    <>
      <Fact name={say("fact.routing")}>
        {smartHosts.length === 0
          ? say("fact.routing.dns")
          : say("fact.routing.smartHosts", { count: smartHosts.length, hosts: words.list(smartHosts) })}
      </Fact>
      {linkedReceiveConnector !== null && <Fact name={say("fact.linked")}>{linkedReceiveConnector}</Fact>}
    </>
  );
}

function BetweenGroups({ connector }: { readonly connector: RoutingGroupConnector }) {
  const { words } = useServices();
  const { say } = useMoment();
  const { sourceRoutingGroup: from, targetRoutingGroup: to } = connector;
  return (
    <dl className="facts">
      <Fact name={say("fact.routingGroups")}>{say("fact.routingGroups.ofConnector", { from, to })}</Fact>
      <Fact name={say("fact.cost")}>{words.number(connector.cost)}</Fact>
      <Sources servers={connector.sourceTransportServers} />
      <Fact name={say("fact.targetServers")}>
        <Several>
          {connector.targetTransportServers.map((name) => (
            <ServerButton key={name} name={name} />
          ))}
        </Several>
      </Fact>
      <SizeLimit limit={connector.maxMessageSizeKB} />
    </dl>
  );
}

function Sources({ servers }: { readonly servers: readonly string[] }) {
  const { words } = useServices();
  const { say } = useMoment();
  return (
    <Fact name={say("fact.sourceServers")}>
      {servers.length === 0 ? (
        words.text("none")
      ) : (
        <Several>
          {servers.map((name) => (
            <ServerButton key={name} name={name} />
          ))}
        </Several>
      )}
    </Fact>
  );
}

function SizeLimit({ limit }: { readonly limit: number | null }) {
  const { words } = useServices();
  const { say } = useMoment();
  const text = limit === null ? words.text("unlimited") : words.text("kilobytes", { size: limit });
  return <Fact name={say("fact.sizeLimit")}>{text}</Fact>;
}
