import type { Layout } from "../../scene/index.ts";
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

/** A cloud that fills a box: bumps of equal size around its edge. */
function cloud({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): string {
  const side = (length: number): number => Math.max(2, Math.round(length / 64));
  const across = side(width);
  const down = side(height);
  const dx = width / across;
  const dy = height / down;
  const arc = (toX: number, toY: number, size: number): string => `a${size * 0.56} ${size * 0.5} 0 0 1 ${toX} ${toY}`;
  return `M${x} ${y}${arc(dx, 0, dx).repeat(across)}${arc(0, dy, dy).repeat(down)}${arc(-dx, 0, dx).repeat(across)}${arc(0, -dy, dy).repeat(down)}z`;
}
