import { useMemo } from "react";
import { type PlaceId, placeParts } from "../../engine/index.ts";
import { hostsOutside, internetId, linkSpecs } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { CopyList } from "./CopyList.tsx";
import { Fact, Several } from "./Facts.tsx";
import { Happened } from "./Happened.tsx";
import { PlaceButton, ThingButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

const isOutside = (place: PlaceId): boolean => placeParts(place).kind === "internet";

/** The Internet: its hosts, what leads there, what has come there and what happened there. */
export function InternetDetails() {
  const { words } = useServices();
  const { set, world, organization, say } = useMoment();
  const hosts = useMemo(() => hostsOutside(set.input), [set]);
  const links = linkSpecs(organization, true).filter(({ ends }) => ends.includes(internetId));
  const here = world.copies.filter(({ position }) => position.kind === "at" && isOutside(position.place));
  return (
    <>
      <dl className="facts">
        {hosts.length > 0 && (
          <Fact name={say("fact.hosts")}>
            <Several>
              {hosts.map((place) => (
                <PlaceButton key={place} place={place} />
              ))}
            </Several>
          </Fact>
        )}
        {links.length > 0 && (
          <Fact name={say("fact.links")}>
            <Several>
              {links.map((link) => (
                <ThingButton key={link.id} of={{ kind: "link", link: link.id }}>
                  {words.linkSummary(link)}
                </ThingButton>
              ))}
            </Several>
          </Fact>
        )}
        {here.length > 0 && (
          <Fact name={say("fact.messagesHere")}>
            <CopyList copies={here} />
          </Fact>
        )}
      </dl>
      <Happened isThere={isOutside} />
    </>
  );
}
