/** What the element shows before the player is there: what stands in it, and a button on top, still without a name. No markup is parsed. */
export function elementMarkup() {
  const still = document.createElement("div");
  still.className = "still";
  const button = document.createElement("button");
  button.type = "button";
  button.append(triangle());
  const message = document.createElement("p");
  message.setAttribute("role", "status");
  still.append(document.createElement("slot"), button, message);
  return { still, button, message };
}

function triangle(): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M8 5l11 7-11 7z");
  svg.append(path);
  return svg;
}

/** Constructed, so that a page which forbids style elements takes it too. */
export function elementStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host{display:block;position:relative;width:100%;aspect-ratio:16/10;min-height:400px;overflow:hidden;color-scheme:light dark;
background:light-dark(#f5f6f8,#10131a);color:light-dark(#1b2330,#e9edf5);border:1px solid light-dark(#dfe3ea,#2b3242)}
:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}
:host([hidden]){display:none}
.still,iframe{position:absolute;inset:0;width:100%;height:100%;border:0}
:host([data-live]) .still{visibility:hidden}
::slotted(*){display:none}
::slotted(img),::slotted(picture),::slotted(svg),::slotted(figure){display:block;width:100%;height:100%;margin:0;object-fit:contain}
button{position:absolute;inset:0;margin:auto;width:72px;height:72px;border:0;border-radius:50%;cursor:pointer;
background:light-dark(#0f62d6,#6aa8ff);color:light-dark(#fff,#0b1220)}
button:focus-visible{outline:3px solid;outline-offset:3px}
svg{width:40px;fill:currentColor;vertical-align:middle}
p{position:absolute;inset:auto 0 0;margin:0;padding:8px;text-align:center;font:14px/1.4 system-ui,sans-serif}
@media print{:host{aspect-ratio:auto;min-height:0;overflow:visible}.still{position:static;height:auto}
:host([data-live]) .still{visibility:visible}::slotted(*){display:revert}button,iframe,p{display:none}}
`);
  return sheet;
}
