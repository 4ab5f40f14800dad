import { useMemo } from "react";
import { describeRoutingTables, type SiteId, type SiteRoute } from "../../engine/index.ts";
import { createReasons } from "../../i18n/index.ts";
import { useServices } from "../use-app.ts";
import { SiteButton, ThingButton } from "./ThingButton.tsx";
import { useMoment } from "./use-moment.ts";

/** What the Hub Transport servers of a site know: the way to each site, and who takes mail for each address space. */
export function RoutingTable({ site }: { readonly site: SiteId }) {
  const { organization, say } = useMoment();
  const tables = useMemo(() => describeRoutingTables(organization), [organization]);
  const table = useMemo(() => tables(site), [tables, site]);
  return (
    <section>
      <h3>{say("routes.title")}</h3>
      {table.routes.length > 0 && (
        <div className="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">{say("routes.to")}</th>
                <th scope="col" className="number">
                  {say("routes.cost")}
                </th>
                <th scope="col" className="number">
                  {say("routes.hops")}
                </th>
                <th scope="col">{say("routes.nextHop")}</th>
              </tr>
            </thead>
            {table.routes.map((route) => (
              <Route key={route.to} route={route} />
            ))}
          </table>
        </div>
      )}
      {table.addressSpaces.length > 0 && <Spaces spaces={table.addressSpaces} />}
    </section>
  );
}

function Route({ route: { to, route } }: { readonly route: SiteRoute }) {
  const { words } = useServices();
  const { say } = useMoment();
  const numbers = route && [route.cost, route.hops].map(words.number);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <SiteButton name={to} />
        </th>
        {route && numbers ? (
          <>
            <td className="number">{numbers[0]}</td>
            <td className="number">{numbers[1]}</td>
            <td>
              <SiteButton name={route.nextHop} />
            </td>
          </>
        ) : (
          <td colSpan={3}>{say("routes.none")}</td>
        )}
      </tr>
      {route && (
        <tr className="detail">
          <td colSpan={4}>
            {route.leastCostPath.join(" → ")}
            {route.backOff.length > 0 && (
              <p className="quiet">{say("routes.backOff", { sites: words.list(route.backOff) })}</p>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

type Space = ReturnType<ReturnType<typeof describeRoutingTables>>["addressSpaces"][number];

function Spaces({ spaces }: { readonly spaces: readonly Space[] }) {
  const { words } = useServices();
  const reasons = useMemo(() => createReasons(words.tongue), [words]);
  const { say } = useMoment();
  return (
    <>
      <h4>{say("routes.spaces")}</h4>
      <dl className="facts">
        {spaces.map(({ type, address, connectors }) => (
          <div key={`${type}:${address}`}>
            <dt>{say("routes.space", { type, address })}</dt>
            <dd>
              <ol className="several">
                {connectors.map(({ connector, aggregateCost, verdict }) => (
                  <li key={connector}>
                    <ThingButton of={{ kind: "connector", connector }}>{connector}</ThingButton>
                    {aggregateCost !== null && `, ${say("routes.candidate", { cost: aggregateCost })}`}
                    {verdict !== "chosen" && <p className="quiet">{reasons.verdict(verdict)}</p>}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
