import { type PlaceId, queueId, type SimMs } from "../../engine/index.ts";
import {
  catalogStrokes,
  crossPath,
  type Layout,
  leadingRole,
  type Picture,
  queueBadge,
  retryStrokes,
  type ServerTile,
  serverStrokes,
  shownName,
  type Waiting,
  waitingByServer,
} from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { pickable } from "./picking.ts";

interface ServersProps {
  readonly layout: Layout;
  readonly picture: Picture;
  /** How much larger than drawn names are set. */
  readonly letters: number;
}

/** The server tiles: icon, letters and name; what waits in their queues; those that are down are crossed out. */
export function Servers({ layout, picture, letters }: ServersProps) {
  const queues = waitingByServer(picture.queues);
  return (
    <g data-layer="servers">
      {layout.servers.map((tile) => (
        <Server
          key={tile.server}
          tile={tile}
          isActive={picture.activePlaces.includes(tile.place)}
          isDown={picture.downPlaces.includes(tile.place)}
          queue={queues.get(tile.server)}
          at={picture.at}
          letters={letters}
        />
      ))}
    </g>
  );
}

interface ServerProps {
  readonly tile: ServerTile;
  readonly isActive: boolean;
  readonly isDown: boolean;
  readonly queue: Waiting | undefined;
  readonly at: SimMs;
  readonly letters: number;
}

function Server({ tile, isActive, isDown, queue, at, letters: enlarged }: ServerProps) {
  const { words } = useServices();
  const role = leadingRole(tile.roles);
  const { x, y, width, height } = tile.box;
  const letters =
    tile.roles.length === 0 ? words.olderServerLetters : tile.roles.map((one) => words.roleLetter(one)).join("·");
  return (
    <g
      className="server"
      data-role={role ?? "Exchange2003"}
      data-active={isActive ? "" : undefined}
      data-down={isDown ? "" : undefined}
      {...pickable("server", tile.server)}
    >
      <title>{words.serverSummary(tile.server, tile.roles)}</title>
      <rect x={x} y={y} width={width} height={height} rx={12} />
      <path
        className="role-icon"
        d={serverStrokes(role)}
        transform={`translate(${x + width / 2 - 13},${y + 9}) scale(${26 / 24})`}
      />
      <text className="letters" x={x + width / 2} y={y + height - 7} textAnchor="middle">
        {letters}
      </text>
      <text className="name" x={tile.label.x} y={tile.label.y} textAnchor="middle">
        {shownName("server", tile.server, enlarged)}
      </text>
      {isDown && <path className="cross" d={crossPath(tile.box)} />}
      {queue && <QueueBadge tile={tile} queue={queue} at={at} />}
    </g>
  );
}

type QueueBadgeProps = Pick<ServerProps, "tile" | "at"> & { readonly queue: Waiting };

/** How many copies wait, and how long until the next attempt. */
function QueueBadge({ tile, queue, at }: QueueBadgeProps) {
  const { words } = useServices();
  const left = queue.retryAt === null ? "" : words.countdown(queue.retryAt - at);
  const { box, number, countdown, clock } = queueBadge(tile.box, queue, left);
  return (
    <g
      className="queue"
      data-retry={queue.isRetry ? "" : undefined}
      transform={`translate(${box.x},${box.y})`}
      {...pickable("queue", tile.server, queueId(queue.queue))}
    >
      <rect width={box.width} height={box.height} rx={9} />
      <text x={number.x} y={number.y} textAnchor="middle">
        {queue.copies}
      </text>
      {queue.isRetry && <path d={retryStrokes} transform={`translate(${clock.x},${clock.y})`} />}
      {left !== "" && (
        <text className="countdown" x={countdown.x} y={countdown.y} textAnchor="middle">
          {left}
        </text>
      )}
    </g>
  );
}

/** The global catalog servers of each site, as one small sign. */
export function Catalogs({ layout, active }: { readonly layout: Layout; readonly active: readonly PlaceId[] }) {
  const { words } = useServices();
  return (
    <g data-layer="catalogs">
      {layout.catalogs.map(({ place, centre }) => (
        <g
          key={place}
          className="catalog"
          data-active={active.includes(place) ? "" : undefined}
          transform={`translate(${centre.x},${centre.y})`}
          {...pickable("place", place)}
        >
          <title>{words.text("place.globalCatalog")}</title>
          <circle r={13} />
          <path d={catalogStrokes} />
        </g>
      ))}
    </g>
  );
}
