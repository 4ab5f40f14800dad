import type { Client } from "../engine/index.ts";
import { grown } from "./boxes.ts";
import type { DistrictPlan } from "./district-plan.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import { figureRadius, textWidth } from "./measure.ts";
import type { Person } from "./people.ts";
import { shownName } from "./shown-names.ts";

/** A person below a district, or one figure for many, in the district's own coordinates. */
export interface FigurePlan {
  readonly person: Person;
  /** Empty for a person; a figure for a crowd stands for these, the first of them being its `person`. */
  readonly standsFor: readonly Person[];
  readonly centre: Point;
  readonly label: Point;
  readonly connection: Polyline | null;
  /** The figure with its text. */
  readonly room: Box;
}

const firstRowBelow = 46;
const rowHeight = 50;
const textGap = 9;
const itemGap = 22;
/** A row of people may be this much broader than their district. */
const overhang = 110;

/** More people than this at one district would be a crowd that nobody can read. */
const mostPeople = 8;

/**
 * Places the people of a district in rows below it, each as near as it gets to the server they talk to. Of a crowd, the
 * first ones are drawn, and one figure stands for the rest.
 */
export function planPeople(people: readonly Person[], district: DistrictPlan): readonly FigurePlan[] {
  const targetOf = (person: Person) => district.tiles.find(({ server }) => server === person.talksTo);
  const hasCrowd = people.length > mostPeople + 1;
  const crowd = hasCrowd ? people.slice(mostPeople) : [];
  const items = people.slice(0, hasCrowd ? mostPeople + 1 : people.length).map((person, order) => {
    const standsFor = hasCrowd && order === mostPeople ? crowd : [];
    const speaksForAll = standsFor.every(({ talksTo }) => talksTo === person.talksTo);
    const target = speaksForAll ? targetOf(person) : undefined;
    const wanted = target ? target.label.x : district.width / 2;
    const text = standsFor.length > 0 ? crowdWidth(standsFor.length) : labelWidth(person);
    return { person, standsFor, order, target, wanted, width: 2 * figureRadius + textGap + text + itemGap };
  });
  items.sort((a, b) => a.wanted - b.wanted || a.order - b.order);
  const figures: FigurePlan[] = [];
  const rowsAbove: Box[][] = [];
  inRows(items, rowLimit(items, district.width)).forEach((row, r) => {
    const y = district.height + firstRowBelow + r * rowHeight;
    const xs = spread(row);
    const placed = row.map((item, i): FigurePlan => {
      const x = xs[i] ?? item.wanted;
      const centre = { x, y };
      const top = { x, y: y - figureRadius };
      const width = item.width - itemGap;
      return {
        person: item.person,
        standsFor: item.standsFor,
        centre,
        label: { x: x + figureRadius + textGap, y: y + 4 },
        connection: item.target ? wayUp(top, item.target, district, rowsAbove) : null,
        room: { x: x - figureRadius, y: y - figureRadius, width, height: 2 * figureRadius },
      };
    });
    figures.push(...placed);
    rowsAbove.unshift(placed.map(({ room }) => room));
  });
  return figures;
}

/** How long the words for a client are in English; other languages have about the same. */
const clientLetters: { readonly [client in Client]: number } = {
  outlook: 7,
  outlookAnywhere: 16,
  owa: 8,
  activeSync: 14,
  pop3: 4,
  imap4: 5,
  ews: 12,
  entourage: 9,
  smtp: 11,
  pickup: 10,
  unifiedMessaging: 10,
};

/** How much room the name of a person and of the client take. */
export function labelWidth({ name, client }: Pick<Person, "name" | "client">): number {
  return textWidth(shownName("person", name)) + textWidth("x") * (clientLetters[client] + 2);
}

/** How much room the number of people in a crowd takes, with its words. */
export function crowdWidth(count: number): number {
  return textWidth(`+ ${count} others more`);
}

interface Item {
  readonly wanted: number;
  readonly width: number;
}

function rowLimit(items: readonly Item[], districtWidth: number): number {
  const widest = Math.max(0, ...items.map(({ width }) => width));
  const all = items.reduce((sum, { width }) => sum + width, 0);
  // Up to four rows; a crowd becomes broader instead of longer.
  return Math.max(districtWidth + overhang, widest, all / 4 + widest / 2);
}

function inRows<T extends Item>(items: readonly T[], limit: number): readonly (readonly T[])[] {
  const rows: T[][] = [];
  let used = 0;
  for (const item of items) {
    const row = rows[rows.length - 1];
    if (row && used + item.width <= limit) {
      row.push(item);
      used += item.width;
    } else {
      rows.push([item]);
      used = item.width;
    }
  }
  return rows;
}

/** Where the figures of a row stand: at the wanted places where they fit, else moved as little as possible together. */
function spread(row: readonly Item[]): readonly number[] {
  const blocks: { offset: number; count: number }[] = [];
  let before = 0;
  const starts: number[] = [];
  for (const { wanted, width } of row) {
    starts.push(before);
    let block = { offset: wanted - before, count: 1 };
    before += width;
    for (let last = blocks[blocks.length - 1]; last && last.offset > block.offset; last = blocks[blocks.length - 1]) {
      const count = last.count + block.count;
      block = { offset: (last.offset * last.count + block.offset * block.count) / count, count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const offsets = blocks.flatMap(({ offset, count }) => Array.from({ length: count }, () => offset));
  return starts.map((start, i) => start + (offsets[i] ?? 0));
}

/** From a figure up to its server's name: between the figures and the tiles that stand in the way. */
function wayUp(
  from: Point,
  target: DistrictPlan["tiles"][number],
  district: DistrictPlan,
  figureRows: readonly (readonly Box[])[],
): Polyline {
  const to = { x: target.label.x, y: target.room.y + target.room.height + 2 };
  const lower = new Map<number, Box[]>();
  for (const { room } of district.tiles) {
    if (room.y > target.room.y) lower.set(room.y, [...(lower.get(room.y) ?? []), room]);
  }
  const tileRows = [...lower].sort((a, b) => b[0] - a[0]).map(([, boxes]) => boxes);
  const line: Point[] = [from];
  const pass = (x: number, top: number, bottom: number): void => {
    line.push({ x, y: bottom }, { x, y: top });
  };
  let x = from.x;
  for (const boxes of figureRows) {
    x = gapNear((x + to.x) / 2, boxes);
    const top = Math.min(...boxes.map((box) => box.y));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    pass(x, top - 4, bottom + 4);
  }
  // Straight up from the border, so that the line does not come slantwise through the names.
  if (tileRows.length === 0) line.push({ x: to.x, y: district.height + 4 });
  for (const boxes of tileRows) {
    x = gapNear(to.x, boxes);
    const top = Math.min(...boxes.map((box) => box.y));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    pass(x, top - 6, bottom + 6);
  }
  line.push(to);
  return withoutRepeats(line);
}

/** The x nearest to the wanted one at which nothing stands. */
function gapNear(wanted: number, boxes: readonly Box[]): number {
  const blocked = boxes.map((box) => grown(box, 8));
  const isFree = (x: number): boolean => blocked.every((box) => x <= box.x || x >= box.x + box.width);
  const candidates = [wanted, ...blocked.flatMap((box) => [box.x, box.x + box.width])].filter(isFree);
  return candidates.reduce(
    (best, x) => (Math.abs(x - wanted) < Math.abs(best - wanted) ? x : best),
    candidates[0] ?? wanted,
  );
}

function withoutRepeats(line: readonly Point[]): Polyline {
  return line.filter((point, i) => {
    const before = line[i - 1];
    return !before || before.x !== point.x || before.y !== point.y;
  });
}
