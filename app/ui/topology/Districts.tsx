import type { Box, Layout } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";

/** Sites, the perimeter network and routing groups as areas with a title; those that are down are crossed out. */
export function Districts({ layout, down }: { readonly layout: Layout; readonly down: readonly string[] }) {
  const { words } = useServices();
  return (
    <g data-layer="districts">
      {layout.districts.map(({ id, kind, name, isHubSite, box, label }) => {
        const isDown = down.includes(id);
        const title = kind === "perimeter" ? words.text("perimeterNetwork") : name;
        return (
          <g key={id} className="district" data-kind={kind} data-down={isDown ? "" : undefined}>
            <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={20} />
            <text x={label.x} y={label.y}>
              {title}
              {isHubSite && (
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
        <g className="internet">
          <path d={cloud(layout.internet.box)} />
          <text x={layout.internet.label.x} y={layout.internet.label.y} textAnchor="middle">
            {words.text("internet")}
          </text>
        </g>
      )}
    </g>
  );
}

/** A cloud that fills a box, flat below so that the hosts stand on something. */
function cloud({ x, y, width, height }: Box): string {
  const at = (across: number, down: number): string => `${x + across * width} ${y + down * height}`;
  return [
    `M${at(0.16, 1)}`,
    `C${at(-0.09, 1)} ${at(-0.09, 0.44)} ${at(0.1, 0.4)}`,
    `C${at(0.08, 0.06)} ${at(0.34, -0.04)} ${at(0.44, 0.12)}`,
    `C${at(0.56, -0.12)} ${at(0.88, -0.04)} ${at(0.86, 0.34)}`,
    `C${at(1.1, 0.4)} ${at(1.1, 1)} ${at(0.84, 1)}Z`,
  ].join("");
}
