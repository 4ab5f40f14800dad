/** One line, area or text of a picture: where it is and how it is painted. */
export interface Shape {
  readonly what: string;
  /** Numbers that may differ by rounding: place, size and colours. */
  readonly numbers: readonly number[];
}

/**
 * Everything that can be seen under an element, in the order in which it is painted. Runs in a page, so it stands alone:
 * nothing outside of it is known there.
 */
export function lookOf(selector: string): readonly Shape[] {
  const root = document.querySelector<SVGGraphicsElement>(selector);
  if (root === null) throw new Error(`There is no ${selector}.`);
  const toRoot = root.getScreenCTM()?.inverse();
  if (!toRoot) throw new Error(`${selector} is not painted.`);

  const colour = (text: string, opacity: number): readonly number[] => {
    if (text === "none") return [-1];
    const parts = (text.match(/[\d.e-]+/g) ?? []).map(Number);
    const scale = text.startsWith("color(") ? 255 : 1;
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
    return [red * scale, green * scale, blue * scale, alpha * opacity * 100];
  };
  const shapes: Shape[] = [];
  for (const element of root.querySelectorAll<SVGGraphicsElement>("rect, path, circle, text, tspan")) {
    const style = getComputedStyle(element);
    const isEmpty = element.matches("path")
      ? !element.getAttribute("d")
      : /text|tspan/.test(element.tagName) && !element.textContent;
    if (isEmpty || style.visibility !== "visible" || element.closest("[display=none]")) continue;
    if (element.matches(".ground, .caption, .caption-event, .caption-line, .progress")) continue;
    const matrix = toRoot.multiply(element.getScreenCTM() ?? new DOMMatrix());
    const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
    const at = new DOMPoint(number("x") || number("cx"), number("y") || number("cy")).matrixTransform(matrix);
    let opacity = 1;
    for (let one: Element | null = element; one && one !== root; one = one.parentElement)
      opacity *= Number(getComputedStyle(one).opacity);
    const isText = element.matches("text, tspan");
    const { stroke } = style;
    const own = [...element.childNodes].map((child) => (child.nodeType === 3 ? child.textContent : "")).join("");
    const path = (element.getAttribute("d") ?? "").replace(/-?[\d.]+/g, (value) =>
      String(Math.round(Number(value) * 10) / 10),
    );
    shapes.push({
      what: [
        element.tagName,
        path,
        own,
        isText ? `${style.fontSize} ${style.fontWeight} ${style.textAnchor}` : "",
        stroke === "none" ? "" : `${style.strokeWidth} ${style.strokeDasharray} ${style.strokeLinecap}`,
      ].join(" | "),
      numbers: [
        ...[at.x, at.y, matrix.a, number("width"), number("height"), number("r"), number("rx"), opacity * 100],
        ...colour(style.fill, Number(style.fillOpacity)),
        ...colour(stroke, Number(style.strokeOpacity)),
      ],
    });
  }
  return shapes;
}

/** What differs between two pictures by more than rounding; nothing when they look the same. */
export function differences(one: readonly Shape[], other: readonly Shape[]): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    const [a, b] = [one[i], other[i]];
    if (a?.what !== b?.what) found.push(`${i}: ${a?.what ?? "nothing"} is not ${b?.what ?? "nothing"}`);
    else if (a?.numbers.some((value, at) => Math.abs(value - (b?.numbers[at] ?? Number.NaN)) > 1.01))
      found.push(`${i}: ${a.what}: ${a.numbers.join(" ")} is not ${b?.numbers.join(" ")}`);
  }
  return found;
}
