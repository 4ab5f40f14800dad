import type { ForeignConnector, SendConnector, Thing } from "../../engine/index.ts";
import { useMoment } from "../inspector/use-moment.ts";
import { useActions } from "../use-app.ts";
import { CostField } from "./CostField.tsx";
import { useChangeWords } from "./use-change-words.ts";

const mostLinkCost = 99_999;
const mostConnectorCost = 100;

/** The values of a thing that can be set in place. */
export function Settings({ thing }: { readonly thing: Thing }) {
  const { organization } = useMoment();
  switch (thing.kind) {
    case "site": {
      const site = organization.sites.find(({ name }) => name === thing.site);
      return site ? <Flag of="sites" name={site.name} field="hubSiteEnabled" is={site.hubSiteEnabled} /> : null;
    }
    case "siteLink":
      return <LinkCost name={thing.name} />;
    case "connector":
      return <ConnectorSettings name={thing.connector} />;
    default:
      return null;
  }
}

function LinkCost({ name }: { readonly name: string }) {
  const { say } = useChangeWords();
  const { organization } = useMoment();
  const { edit } = useActions();
  const link = organization.siteLinks.find((one) => one.name === name);
  if (link === undefined) return null;
  return (
    <CostField
      label={say("set.exchangeCost")}
      value={link.exchangeCost}
      most={mostLinkCost}
      mayBeEmpty
      onSet={(value) => void edit({ kind: "set", list: "siteLinks", name, field: "exchangeCost", value })}
    />
  );
}

function ConnectorSettings({ name }: { readonly name: string }) {
  const { say } = useChangeWords();
  const { organization } = useMoment();
  const { edit } = useActions();
  const send = organization.sendConnectors.find((one) => one.name === name);
  if (send) return <Outward list="sendConnectors" connector={send} />;
  const foreign = organization.foreignConnectors.find((one) => one.name === name);
  if (foreign) return <Outward list="foreignConnectors" connector={foreign} />;
  const group = organization.routingGroupConnectors.find((one) => one.name === name);
  if (group === undefined) return null;
  return (
    <CostField
      label={say("set.cost")}
      value={group.cost}
      most={mostConnectorCost}
      onSet={(value) => void edit({ kind: "set", list: "routingGroupConnectors", name, field: "cost", value })}
    />
  );
}

interface OutwardProps {
  readonly list: "sendConnectors" | "foreignConnectors";
  readonly connector: SendConnector | ForeignConnector;
}

function Outward({ list, connector }: OutwardProps) {
  const { say } = useChangeWords();
  const { edit } = useActions();
  const { name, addressSpaces, enabled } = connector;
  return (
    <>
      <Flag of={list} name={name} field="enabled" is={enabled} />
      {addressSpaces.map((space, i) => (
        <CostField
          key={`${space.type}:${space.address}`}
          label={say("set.spaceCost", { space: `${space.type}:${space.address}` })}
          value={space.cost}
          most={mostConnectorCost}
          onSet={(cost) => {
            const value = addressSpaces.map((one, at) => (at === i ? { ...one, cost } : one));
            void edit({ kind: "set", list, name, field: "addressSpaces", value });
          }}
        />
      ))}
    </>
  );
}

interface FlagProps {
  readonly of: "sites" | OutwardProps["list"];
  readonly name: string;
  readonly field: "hubSiteEnabled" | "enabled";
  readonly is: boolean;
}

function Flag({ of, name, field, is }: FlagProps) {
  const { say } = useChangeWords();
  const { edit } = useActions();
  const word = field === "enabled" ? "enabled" : "hub";
  return (
    <div className="change-buttons">
      <button
        type="button"
        className="button small"
        onClick={() => void edit({ kind: "set", list: of, name, field, value: !is })}
      >
        {say(`set.${word}.${is ? "off" : "on"}`)}
      </button>
    </div>
  );
}
