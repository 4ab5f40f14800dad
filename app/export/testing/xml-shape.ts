/** Throws unless the elements of an XML text open and close in order, with quoted attributes and escaped text. */
export function assertXmlShape(xml: string): void {
  const open: string[] = [];
  const tag = /<(\/?)([A-Za-z][\w]*)((?: [\w:-]+="[^"<]*")*)(\/?)>/gu;
  let end = 0;
  for (const found of xml.matchAll(tag)) {
    const [whole, closes, name = "", , isEmpty] = found;
    assertText(xml.slice(end, found.index));
    end = found.index + whole.length;
    if (closes === "/") {
      const expected = open.pop();
      if (expected !== name) throw new Error(`</${name}> closes <${expected ?? "nothing"}>`);
    } else if (isEmpty !== "/") open.push(name);
  }
  assertText(xml.slice(end));
  if (open.length > 0) throw new Error(`<${open.join("><")}> stays open`);
}

function assertText(text: string): void {
  const wrong = /<|&(?!(?:amp|lt|gt|quot|apos);)|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text);
  if (wrong) throw new Error(`${JSON.stringify(wrong[0])} stands in the text ${JSON.stringify(text.slice(0, 80))}`);
}

/** What in a picture would fetch or run something: in its elements and its styles. What people read may name an address. */
export function reachesOutside(svg: string): readonly string[] {
  const styles = svg.match(/<style>[^<]*<\/style>/g) ?? [];
  const tags = svg.replace('xmlns="http://www.w3.org/2000/svg"', "").match(/<[^>]*>/g) ?? [];
  const reaching = /\w+:\/\/|href|url\(|@import|<(?:script|image|foreignObject|use|a)\b|\son\w+=/i;
  return [...styles, ...tags].filter((part) => reaching.test(part));
}
