import { type Thing, troubleWith } from "../../engine/index.ts";
import { linkSpecs } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { ConnectorDetails } from "./ConnectorDetails.tsx";
import { Fact, Several } from "./Facts.tsx";
import { State, ThingButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

/** A line of the picture: a site link with its costs, or the connector that it stands for. */
export function LinkDetails({ link: id }: { readonly link: string }) {
  const { words } = useServices();
  const { organization, world, say } = useMoment();
  const link = linkSpecs(organization, true).find((one) => one.id === id);
  if (link === undefined) return <p className="quiet">{say("gone")}</p>;
  const ends = (
    <Fact name={say("fact.sites")}>
      <Several>
        {link.ends.map((end) => (
          <EndButton key={end} district={end} />
        ))}
      </Several>
    </Fact>
  );
  if (link.connector !== null) return <ConnectorDetails connector={link.connector} />;
  if (link.kind !== "siteLink") return <dl className="facts">{ends}</dl>;
  const thing: Thing = { kind: "siteLink", name: link.name };
  return (
    <dl className="facts">
      <Fact name={say("fact.state")}>
        <State faults={troubleWith(organization, world.faults, thing)} />
      </Fact>
      {ends}
      <Fact name={say("fact.cost")}>{words.number(link.cost ?? 0)}</Fact>
      <Fact name={say("fact.adCost")}>{words.number(link.adCost ?? 0)}</Fact>
      <Fact name={say("fact.exchangeCost")}>
        {link.isExchangeCost ? words.number(link.cost ?? 0) : words.text("none")}
      </Fact>
      <Fact name={say("fact.sizeLimit")}>
        {link.maxMessageSizeKB === null
          ? words.text("unlimited")
          : words.text("kilobytes", { size: link.maxMessageSizeKB })}
      </Fact>
    </dl>
  );
}

/** What a line ends at: an area; the Internet is no area of ours. */
function EndButton({ district }: { readonly district: string }) {
  const { words } = useServices();
  const name = district.slice(district.indexOf(":") + 1);
  if (district === "internet") return words.text("internet");
  return (
    <ThingButton of={{ kind: "district", district }}>
      {district === "perimeter" ? words.text("perimeterNetwork") : name}
    </ThingButton>
  );
}
