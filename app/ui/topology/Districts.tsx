import { cloudPath, internetId, type Layout, shownName } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { pickable } from "./picking.ts";

interface DistrictsProps {
  readonly layout: Layout;
  readonly down: readonly string[];
  readonly hubs: readonly string[];
}

/** Sites, the perimeter network and routing groups as areas with a title; those that are down are crossed out. */
export function Districts({ layout, down, hubs }: DistrictsProps) {
  const { words } = useServices();
  return (
    <g data-layer="districts">
      {layout.districts.map(({ id, kind, name, box, label }) => {
        const isDown = down.includes(id);
        const title = kind === "perimeter" ? words.text("perimeterNetwork") : shownName("district", name);
        return (
          <g
            key={id}
            className="district"
            data-kind={kind}
            data-down={isDown ? "" : undefined}
            {...pickable("district", id)}
          >
            {title !== name && kind !== "perimeter" && <title>{name}</title>}
            <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={20} />
            <text x={label.x} y={label.y}>
              {title}
              {hubs.includes(id) && (
                <tspan className="district-note" dx={10}>
                  {words.text("hubSite")}
                </tspan>
              )}
              {isDown && (
                <tspan className="district-note down" dx={10}>
                  {words.text("place.down")}
                </tspan>
              )}
            </text>
          </g>
        );
      })}
      {layout.internet && (
        <g className="internet" {...pickable("district", internetId)}>
          <path d={cloudPath(layout.internet.box)} />
          <text x={layout.internet.label.x} y={layout.internet.label.y} textAnchor="middle">
            {words.text("internet")}
          </text>
        </g>
      )}
    </g>
  );
}
