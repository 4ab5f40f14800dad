import { type Colour, mixed, palette, roleColours } from "./palette.ts";

/** `auto`: light or dark as its reader likes it. */
export type Theme = "auto" | "light" | "dark";

/** The families of the page, so that a picture looks like it. */
const families = "'Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,sans-serif";

/**
 * The style sheet of a picture. It stands in the file and names nothing outside it. Every rule begins with `.sitehop`, so
 * that a picture put into a page leaves that page alone. A colour that is two colours is written twice: readers that do
 * not know `light-dark` keep the first.
 */
export function look(theme: Theme): string {
  const set = (property: "fill" | "stroke", colour: Colour): string => {
    if (theme !== "auto") return `${property}:${colour[theme]}`;
    return `${property}:${colour.light};${property}:light-dark(${colour.light},${colour.dark})`;
  };
  const fill = (colour: Colour): string => set("fill", colour);
  const stroke = (colour: Colour, width?: number, dashes?: string): string =>
    [
      set("stroke", colour),
      ...(width === undefined ? [] : [`stroke-width:${width}`]),
      ...(dashes === undefined ? [] : [`stroke-dasharray:${dashes}`]),
    ].join(";");
  const round = "stroke-linecap:round;stroke-linejoin:round";
  const text = (size: number, weight: number): string => `font-size:${size}px;font-weight:${weight}`;
  const { card, ink, muted, accent, district, wire, hub, good, warn, bad, stage } = palette;
  const edge = palette["district-line"];
  const rules: readonly (readonly [selector: string, ...declarations: string[]])[] = [
    ["", `color-scheme:${theme === "auto" ? "light dark" : theme}`, `font-family:${families}`],
    [" text", fill(ink), text(13, 600)],
    [" .ground", fill(stage)],

    [" .district rect", fill(district), stroke(edge, 1.2)],
    [" .perimeter rect", "fill:none;stroke-dasharray:6 5"],
    [" .routing-group rect", "stroke-dasharray:2 3"],
    [" .district.down rect", fill(mixed(bad, 9, district)), stroke(bad, 1.2, "8 5")],
    [" .note", fill(hub), text(12, 500)],
    [" .note.down", fill(bad), "font-weight:700"],
    [" .internet path", fill(stage), stroke(wire, 1.6)],
    [" .internet text", fill(muted)],

    [" .wire", "fill:none", stroke(wire, 2)],
    [" .dashed .wire", "stroke-dasharray:5 5"],
    [" .dotted .wire", "stroke-dasharray:2 4"],
    [" .band", "fill:none", stroke(accent, 15), "stroke-opacity:.24", round],
    [" .junction", fill(wire)],
    [" .pill rect", fill(stage), stroke(wire, 1.2)],
    [" .pill text", "font-variant-numeric:tabular-nums"],
    [" .pill.chosen rect", stroke(accent, 2)],
    [" .pill.exchange-cost rect", "stroke-dasharray:4 2"],
    [" .pill .limit", fill(muted), text(11, 500)],
    [" .pill .state", fill(muted), text(11, 500)],
    [" .off .wire", "stroke-dasharray:.5 7;stroke-linecap:round"],

    [" .icon", `fill:none;stroke-width:1.7;${round}`],
    [" .letters", text(12, 700)],
    [" .name", fill(muted), text(12, 500)],
    [" .active .name", fill(ink), "font-weight:700"],
    ...roleColours.flatMap(([, name, colour]) => roleRules(name, colour)),
    ...roleRules("server.down", bad),
    [" .server.down .tile", "stroke-dasharray:5 4"],
    [" .cross", "fill:none", stroke(bad, 2.5), "stroke-linecap:round"],
    [" .trouble", "fill:none", stroke(bad, 2), "stroke-linecap:round"],
    [" .trouble rect", "stroke-dasharray:5 4"],
    [" .trouble circle", fill(card)],
    [" .trouble-line", "fill:none", stroke(bad, 2.5, "8 7")],
    [" .under-trouble", "fill:none", stroke(stage, 5)],
    [" .queue rect", fill(card), stroke(ink, 1.2)],
    [" .queue text", text(11.5, 600), "font-variant-numeric:tabular-nums"],
    [" .queue .countdown", text(10, 600)],
    [" .queue path", "fill:none", stroke(warn, 1.6), "stroke-linecap:round"],
    [" .queue.retry rect", stroke(warn, 2)],

    [" .catalog circle", fill(card), stroke(edge)],
    [" .catalog path", "fill:none", stroke(muted, 1.5), round],
    [" .catalog.active circle", stroke(accent, 2.5)],
    [" .client .wire", stroke(wire, 1.6, "2 5")],
    [" .client circle", fill(card), stroke(edge, 1.6)],
    [" .device", "fill:none", stroke(muted, 1.6), round],
    [" .client text", fill(muted), text(12, 500)],
    [" .client .person", fill(ink), "font-weight:600"],
    [" .client.active circle", stroke(accent, 3)],
    [" .host rect", fill(card), stroke(edge)],
    [" .host text", text(12, 500)],
    [" .host.active rect", stroke(accent, 2.5)],
    [" .connection", "fill:none", stroke(accent, 2, "7 5"), "opacity:.75"],

    [" .copy rect", fill(card), stroke(accent, 2)],
    [" .flap", "fill:none", stroke(accent, 2), round],
    [" .mark", "fill:none", stroke(accent, 3), round],
    [" .count path", fill(accent)],
    [" .count text", fill(palette["accent-ink"]), text(11, 700)],
    [" .label", fill(accent), text(12, 600), stroke(stage, 4), "stroke-linejoin:round;paint-order:stroke"],
    ...stateRules("good", good, { fill, stroke }),
    ...stateRules("warn", warn, { fill, stroke }),
    ...stateRules("bad", bad, { fill, stroke }),
    [" .report rect", "stroke-dasharray:4 2.5"],
    [" .pulse path", "fill:none", stroke(accent, 1.6, "3 5"), "opacity:.7"],
    [" .pulse circle", fill(accent)],
    [" .pulse.failed path", stroke(bad)],
    [" .pulse.failed circle", fill(bad)],

    [" .caption", text(17, 400)],
    [" .caption-event", fill(muted), text(13, 400)],
    [" .caption-line", stroke(palette.line, 1)],
    [" .heading", text(24, 700)],
    [" .sheet-title", text(17, 600)],
    [" .sheet-frame", "fill:none", stroke(palette.line, 1.5)],
    [" .progress", fill(accent)],
  ];
  return rules.map(([selector, ...declarations]) => `.sitehop${selector}{${declarations.join(";")}}`).join("");

  function roleRules(name: string, colour: Colour): readonly (readonly [string, ...string[]])[] {
    return [
      [` .${name} .tile`, fill(mixed(colour, 13, card)), stroke(colour, 1.6)],
      [` .${name}.active .tile`, fill(mixed(colour, 28, card)), "stroke-width:3"],
      [` .${name} .icon`, stroke(colour)],
      [` .${name} .letters`, fill(colour)],
    ];
  }
}

function stateRules(
  name: string,
  colour: Colour,
  { fill, stroke }: { readonly [property in "fill" | "stroke"]: (colour: Colour) => string },
): readonly (readonly [string, ...string[]])[] {
  return [
    ...["rect", ".flap", ".mark"].map((part): readonly [string, string] => [` .copy.${name} ${part}`, stroke(colour)]),
    [` .label.${name}`, fill(colour)],
  ];
}
