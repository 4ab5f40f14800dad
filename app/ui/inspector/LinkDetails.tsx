import { useMemo } from "react";
import { type CopyState, createHistories, latestPaths, type Thing, troubleWith } from "../../engine/index.ts";
import { internetId, linkSpecs, linksOn } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { ConnectorDetails } from "./ConnectorDetails.tsx";
import { CopyList } from "./CopyList.tsx";
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
      <Traffic link={link.id} />
      <Fact name={say("fact.sizeLimit")}>
        {link.maxMessageSizeKB === null
          ? words.text("unlimited")
          : words.text("kilobytes", { size: link.maxMessageSizeKB })}
      </Fact>
    </dl>
  );
}

/** Whose least-cost path goes over a link now: of messages that are under way, and of those that wait. */
function Traffic({ link }: { readonly link: string }) {
  const { set, seq, world, organization, say } = useMoment();
  const find = useMemo(() => createHistories(set.trace), [set]);
  const concerned = useMemo(() => {
    const links = linkSpecs(organization, true);
    const live = world.copies.filter(({ state }) => !ended.includes(state));
    const paths = new Map(
      [...new Set(live.map(({ message }) => message))].map((one) => [one, latestPaths(set.trace, find(one), seq)]),
    );
    return live.filter(({ message, recipients: [first = ""] }) => {
      const path = paths.get(message)?.get(first);
      return path !== undefined && linksOn(path.sites, links).includes(link);
    });
  }, [find, set, seq, world, organization, link]);
  const crossing = concerned.filter(({ state }) => state === "inTransit");
  return (
    <>
      {crossing.length > 0 && (
        <Fact name={say("fact.crossing")}>
          <CopyList copies={crossing} />
        </Fact>
      )}
      <Fact name={say("fact.onPathOf")}>
        {concerned.length > 0 ? <CopyList copies={concerned} /> : say("fact.pathNobody")}
      </Fact>
    </>
  );
}

/** Where a path is behind the message. */
const ended: readonly CopyState[] = ["inMailbox", "read", "handedOff", "failed", "split"];

/** What a line ends at: an area, or the Internet. */
function EndButton({ district }: { readonly district: string }) {
  const { words } = useServices();
  const names: { readonly [district: string]: string } = {
    [internetId]: words.text("internet"),
    perimeter: words.text("perimeterNetwork"),
  };
  return (
    <ThingButton of={{ kind: "district", district }}>
      {names[district] ?? district.slice(district.indexOf(":") + 1)}
    </ThingButton>
  );
}
