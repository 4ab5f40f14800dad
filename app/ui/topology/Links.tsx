import { memo } from "react";
import { type LinkLine, linePath, pillGap } from "../../scene/index.ts";
import { useServices } from "../use-app.ts";
import { pickable } from "./picking.ts";

interface LinksProps {
  readonly links: readonly LinkLine[];
  readonly chosen: readonly string[];
}

/** The links between districts; those of the chosen path lie on a soft broad band. */
export const Links = memo(function Links({ links, chosen }: LinksProps) {
  return (
    <g data-layer="links">
      {links.map((link) => (
        <g
          key={link.id}
          className="link"
          data-kind={link.kind}
          data-disabled={link.isDisabled ? "" : undefined}
          data-chosen={chosen.includes(link.id) ? "" : undefined}
          {...pickable("link", link.id)}
        >
          {chosen.includes(link.id) &&
            link.lines.map((line) => <path key={`band${linePath(line)}`} className="band" d={linePath(line)} />)}
          {link.lines.map((line) => (
            <path key={linePath(line)} className="wire" d={linePath(line)} />
          ))}
          {/* A line is thin: what a finger can hit is broader. */}
          {link.lines.map((line) => (
            <path key={`hit${linePath(line)}`} className="hit" d={linePath(line)} />
          ))}
          {link.junction && <circle className="junction" cx={link.junction.x} cy={link.junction.y} r={5} />}
        </g>
      ))}
    </g>
  );
});

/** What is written on the links, above everything that a line could cross: cost, size limit, and what is switched off. */
export const Pills = memo(function Pills({ links, chosen }: LinksProps) {
  const { words } = useServices();
  return (
    <g data-layer="costs">
      {links.map((link) => {
        if (link.pill === null) return null;
        const { x, y, width, height } = link.pill;
        return (
          <g
            key={link.id}
            className="pill"
            data-chosen={chosen.includes(link.id) ? "" : undefined}
            data-exchange-cost={link.isExchangeCost ? "" : undefined}
            {...pickable("link", link.id)}
          >
            <title>{words.linkSummary(link)}</title>
            <rect x={x} y={y} width={width} height={height} rx={height / 2} />
            <text x={x + width / 2} y={y + height / 2} dy="0.35em" textAnchor="middle">
              {words.linkParts(link).map(({ kind, text }, i) => (
                <tspan key={kind} className={kind} dx={i === 0 ? undefined : pillGap}>
                  {text}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </g>
  );
});
