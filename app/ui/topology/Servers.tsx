import type { PlaceId } from "../../engine/index.ts";
import type { Layout, Picture, QueueNow, ServerTile } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { leadingRole, RoleIcon } from "./role-icons.tsx";

/** The server tiles: icon, letters and name; what waits in their queues; those that are down are crossed out. */
export function Servers({ layout, picture }: { readonly layout: Layout; readonly picture: Picture }) {
  const queues = queuesByServer(picture.queues);
  return (
    <g data-layer="servers">
      {layout.servers.map((tile) => (
        <Server
          key={tile.server}
          tile={tile}
          isActive={picture.activePlaces.includes(tile.place)}
          isDown={picture.downPlaces.includes(tile.place)}
          queue={queues.get(tile.server)}
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
}

function Server({ tile, isActive, isDown, queue }: ServerProps) {
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
    >
      <title>{words.serverSummary(tile.server, tile.roles)}</title>
      <rect x={x} y={y} width={width} height={height} rx={12} />
      <RoleIcon role={role} x={x + width / 2} y={y + 22} size={26} />
      <text className="letters" x={x + width / 2} y={y + height - 7} textAnchor="middle">
        {letters}
      </text>
      <text className="name" x={tile.label.x} y={tile.label.y} textAnchor="middle">
        {tile.server}
      </text>
      {isDown && (
        <path
          className="cross"
          d={`M${x + 6} ${y + 6}L${x + width - 6} ${y + height - 6}M${x + width - 6} ${y + 6}L${x + 6} ${y + height - 6}`}
        />
      )}
      {queue && (
        <g
          className="queue"
          data-retry={queue.isRetry ? "" : undefined}
          transform={`translate(${x - 6},${y + height - 14})`}
        >
          <rect width={queue.isRetry ? 34 : 22} height={18} rx={9} />
          <text x={11} y={13} textAnchor="middle">
            {queue.copies}
          </text>
          {queue.isRetry && <path d="M25 4a5 5 0 1 1-0.1 0M25 6v3l2 1.500" />}
        </g>
      )}
    </g>
  );
}

interface Waiting {
  readonly copies: number;
  readonly isRetry: boolean;
}

function queuesByServer(queues: readonly QueueNow[]): ReadonlyMap<string, Waiting> {
  const found = new Map<string, Waiting>();
  for (const { queue, copies, retryAt } of queues) {
    const known = found.get(queue.server);
    found.set(queue.server, {
      copies: (known?.copies ?? 0) + copies.length,
      isRetry: (known?.isRetry ?? false) || retryAt !== null || queue.status === "Retry",
    });
  }
  return found;
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
        >
          <title>{words.text("place.globalCatalog")}</title>
          <circle r={13} />
          <path d="M-6-6h8a4 4 0 0 1 4 4v8h-8a4 4 0 0 1-4-4zM-2-2h4M-2 2h4" />
        </g>
      ))}
    </g>
  );
}
