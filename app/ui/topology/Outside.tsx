import type { PlaceId } from "../../engine/index.ts";
import { crowdStrokes, deviceStrokes, type Layout, linePath, shownName } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { pickable } from "./picking.ts";

interface OutsideProps {
  readonly layout: Layout;
  readonly active: readonly PlaceId[];
}

/** The people of the scenario with their devices, one figure for the rest of a crowd, and the lines to the servers that they talk to. */
export function Clients({ layout, active }: OutsideProps) {
  const { words } = useServices();
  return (
    <g data-layer="clients">
      {layout.clients.map(({ place, name, client, centre, label, labelAnchor, connection }) => (
        <g
          key={place}
          className="client"
          data-active={active.includes(place) ? "" : undefined}
          {...pickable("place", place)}
        >
          <title>{name}</title>
          {connection && <path className="wire" d={linePath(connection)} />}
          <circle cx={centre.x} cy={centre.y} r={18} />
          <path
            className="device"
            d={deviceStrokes(client)}
            transform={`translate(${centre.x - 11},${centre.y - 11})`}
          />
          <text x={label.x} y={label.y} textAnchor={labelAnchor}>
            <tspan className="person">{shownName("person", name)}</tspan>
            <tspan className="with" dx={5}>
              {words.clientShortName(client)}
            </tspan>
          </text>
        </g>
      ))}
      {layout.crowds.map(({ place, places, centre, label, connection }) => (
        <g
          key={place}
          className="client"
          data-crowd=""
          data-active={active.includes(place) ? "" : undefined}
          {...pickable("crowd", place)}
        >
          {connection && <path className="wire" d={linePath(connection)} />}
          <circle cx={centre.x} cy={centre.y} r={18} />
          <path className="device" d={crowdStrokes} transform={`translate(${centre.x - 11},${centre.y - 11})`} />
          <text x={label.x} y={label.y}>
            <tspan className="person">{words.text("crowd", { count: places.length })}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}

/** Hosts of the Internet and other systems outside. */
export function Hosts({ layout, active }: OutsideProps) {
  return (
    <g data-layer="hosts">
      {layout.hosts.map(({ place, name, box }) => (
        <g
          key={place}
          className="host"
          data-active={active.includes(place) ? "" : undefined}
          {...pickable("place", place)}
        >
          <title>{name}</title>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={8} />
          <text x={box.x + box.width / 2} y={box.y + box.height / 2} dy="0.35em" textAnchor="middle">
            {shownName("host", name)}
          </text>
        </g>
      ))}
    </g>
  );
}
