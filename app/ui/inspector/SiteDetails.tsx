import { type SiteId, troubleWith } from "../../engine/index.ts";
import { districtsOf, linkSpecs, siteDistrict } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { Fact, Several } from "./Facts.tsx";
import { RoutingTable } from "./RoutingTable.tsx";
import { ServerButton, State, ThingButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

/** A site, a routing group or the perimeter network: what is in it, and what leads out of it. */
export function DistrictDetails({ district }: { readonly district: string }) {
  const { words } = useServices();
  const { organization, world, say } = useMoment();
  const content = districtsOf(organization).find(({ id }) => id === district);
  const site = organization.sites.find(({ name }) => siteDistrict(name) === district);
  const links = linkSpecs(organization, true).filter(({ ends }) => ends.includes(district));
  return (
    <>
      <dl className="facts">
        {site && (
          <>
            <Fact name={say("fact.state")}>
              <State faults={troubleWith(organization, world.faults, { kind: "site", site: site.name })} />
            </Fact>
            <Fact name={say("fact.hubSite")}>{words.text(site.hubSiteEnabled ? "yes" : "no")}</Fact>
          </>
        )}
        {content && content.servers.length > 0 && (
          <Fact name={say("fact.servers")}>
            <Several>
              {content.servers.map(({ name }) => (
                <ServerButton key={name} name={name} />
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
      </dl>
      {site && <Costs site={site.name} />}
    </>
  );
}

function Costs({ site }: { readonly site: SiteId }) {
  const { organization, say } = useMoment();
  const hasHub = organization.servers.some((server) => server.site === site && server.roles.includes("HubTransport"));
  if (!hasHub) return <p className="quiet">{say("routes.noHub")}</p>;
  return <RoutingTable site={site} />;
}
