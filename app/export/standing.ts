import type { Organization, PlaceId, SimMs } from "../engine/index.ts";
import type { Words } from "../i18n/index.ts";
import {
  type Box,
  catalogStrokes,
  cloudPath,
  crossPath,
  crowdStrokes,
  deviceStrokes,
  type Layout,
  type LinkLine,
  leadingRole,
  linePath,
  type Picture,
  type Point,
  pillGap,
  queueBadge,
  retryStrokes,
  type ServerTile,
  serverStrokes,
  shownName,
  troubleMarks,
  troubleRadius,
  troubleStrokes,
  type Waiting,
  waitingByServer,
} from "../scene/index.ts";
import { element, type Markup, nothing, together, written } from "./markup.ts";
import { roleColours } from "./palette.ts";

/** One thing of a picture. */
export interface Piece {
  /** The same thing has the same key at every position. */
  readonly key: string;
  /** Empty while it is not there. */
  readonly markup: Markup;
}

/** Everything that stands still at a position, in the order in which it is painted; the same keys at every position. */
export function standingPieces(
  layout: Layout,
  picture: Picture,
  words: Words,
  organization: Organization,
): readonly Piece[] {
  const waiting = waitingByServer(picture.queues);
  const active = new Set<PlaceId>(picture.activePlaces);
  const chosen = new Set(picture.pathLinks);
  return [
    ...layout.districts.map((one) => ({ key: one.id, markup: districtMarkup(one, picture, words) })),
    { key: "internet", markup: internetMarkup(layout, words) },
    ...picture.links.map((link) => ({ key: `link ${link.id}`, markup: linkMarkup(link, chosen.has(link.id)) })),
    ...picture.links.map((link) => ({ key: `cost ${link.id}`, markup: pillMarkup(link, chosen.has(link.id), words) })),
    ...layout.clients.map((one) => ({ key: one.place, markup: clientMarkup(one, active.has(one.place), words) })),
    ...layout.crowds.map((one) => ({ key: one.place, markup: crowdMarkup(one, active.has(one.place), words) })),
    ...layout.hosts.map((one) => ({ key: one.place, markup: hostMarkup(one, active.has(one.place)) })),
    ...layout.catalogs.map((one) => ({ key: one.place, markup: catalogMarkup(one, active.has(one.place), words) })),
    { key: "connection", markup: connectionMarkup(picture) },
    ...layout.servers.map((tile) => {
      const isDown = picture.downPlaces.includes(tile.place);
      const state = { isActive: active.has(tile.place), isDown, queue: waiting.get(tile.server), at: picture.at };
      return { key: tile.place, markup: serverMarkup(tile, state, words) };
    }),
    { key: "trouble", markup: troubleMarkup(layout, picture, words, organization) },
  ];
}

const middle = { "text-anchor": "middle" };
const classes = (...names: readonly (string | false)[]): string => names.filter((name) => name !== false).join(" ");

function districtMarkup(
  { id, kind, name, box, label }: Layout["districts"][number],
  { downDistricts, hubDistricts }: Picture,
  words: Words,
): Markup {
  const isDown = downDistricts.includes(id);
  const note = (className: string, text: string): Markup =>
    element("tspan", { class: className, dx: 10 }, [written(text)]);
  return element(
    "g",
    {
      class: classes(
        "district",
        kind === "perimeter" && "perimeter",
        kind === "routingGroup" && "routing-group",
        isDown && "down",
      ),
    },
    [
      element("rect", { ...box, rx: 20 }),
      element("text", { x: label.x, y: label.y }, [
        written(kind === "perimeter" ? words.text("perimeterNetwork") : shownName("district", name)),
        hubDistricts.includes(id) ? note("note", words.text("hubSite")) : nothing,
        isDown ? note("note down", words.text("place.down")) : nothing,
      ]),
    ],
  );
}

function internetMarkup({ internet }: Layout, words: Words): Markup {
  if (internet === null) return nothing;
  return element("g", { class: "internet" }, [
    element("path", { d: cloudPath(internet.box) }),
    element("text", { x: internet.label.x, y: internet.label.y, ...middle }, [written(words.text("internet"))]),
  ]);
}

function linkMarkup({ kind, lines, junction, isDisabled }: LinkLine, isChosen: boolean): Markup {
  const paths = lines.map((line) => linePath(line));
  const isDashed = kind === "edgeSubscription" || kind === "internet";
  const isDotted = kind === "routingGroupConnector";
  return element("g", { class: classes("link", isDashed && "dashed", isDotted && "dotted", isDisabled && "off") }, [
    ...(isChosen ? paths.map((d) => element("path", { class: "band", d })) : []),
    ...paths.map((d) => element("path", { class: "wire", d })),
    junction ? element("circle", { class: "junction", cx: junction.x, cy: junction.y, r: 5 }) : nothing,
  ]);
}

function pillMarkup(link: LinkLine, isChosen: boolean, words: Words): Markup {
  const { pill, isExchangeCost } = link;
  if (pill === null) return nothing;
  const middle = { x: pill.x + pill.width / 2, y: pill.y + pill.height / 2 };
  const parts = words.linkParts(link).map(({ kind, text }, i) => {
    return element("tspan", { class: kind, dx: i === 0 ? null : pillGap }, [written(text)]);
  });
  return element("g", { class: classes("pill", isChosen && "chosen", isExchangeCost && "exchange-cost") }, [
    element("title", {}, [written(words.linkSummary(link))]),
    element("rect", { ...pill, rx: pill.height / 2 }),
    element("text", { ...middle, dy: "0.35em", "text-anchor": "middle" }, parts),
  ]);
}

/** Text with its middle at a point. */
function centredText(x: number, y: number, text: string): Markup {
  return element("text", { x, y, dy: "0.35em", ...middle }, [written(text)]);
}

function clientMarkup(
  { name, client, centre, label, labelAnchor, connection }: Layout["clients"][number],
  isActive: boolean,
  words: Words,
): Markup {
  return element("g", { class: classes("client", isActive && "active") }, [
    connection ? element("path", { class: "wire", d: linePath(connection) }) : nothing,
    element("circle", { cx: centre.x, cy: centre.y, r: 18 }),
    element("path", {
      class: "device",
      d: deviceStrokes(client),
      transform: `translate(${centre.x - 11},${centre.y - 11})`,
    }),
    element("text", { x: label.x, y: label.y, "text-anchor": labelAnchor }, [
      element("tspan", { class: "person" }, [written(shownName("person", name))]),
      element("tspan", { dx: 5 }, [written(words.clientShortName(client))]),
    ]),
  ]);
}

function crowdMarkup(
  { places, centre, label, connection }: Layout["crowds"][number],
  isActive: boolean,
  words: Words,
): Markup {
  return element("g", { class: classes("client", isActive && "active") }, [
    connection ? element("path", { class: "wire", d: linePath(connection) }) : nothing,
    element("circle", { cx: centre.x, cy: centre.y, r: 18 }),
    element("path", {
      class: "device",
      d: crowdStrokes,
      transform: `translate(${centre.x - 11},${centre.y - 11})`,
    }),
    element("text", { x: label.x, y: label.y }, [
      element("tspan", { class: "person" }, [written(words.text("crowd", { count: places.length }))]),
    ]),
  ]);
}

function hostMarkup({ name, box }: Layout["hosts"][number], isActive: boolean): Markup {
  return element("g", { class: classes("host", isActive && "active") }, [
    element("rect", { ...box, rx: 8 }),
    centredText(box.x + box.width / 2, box.y + box.height / 2, shownName("host", name)),
  ]);
}

function catalogMarkup({ centre }: Layout["catalogs"][number], isActive: boolean, words: Words): Markup {
  return element(
    "g",
    { class: classes("catalog", isActive && "active"), transform: `translate(${centre.x},${centre.y})` },
    [
      element("title", {}, [written(words.text("place.globalCatalog"))]),
      element("circle", { r: 13 }),
      element("path", { d: catalogStrokes }),
    ],
  );
}

function connectionMarkup({ connection }: Picture): Markup {
  return connection ? element("path", { class: "connection", d: linePath(connection.line) }) : nothing;
}

/** What is wrong with things that are not crossed out as a whole. */
function troubleMarkup(layout: Layout, picture: Picture, words: Words, organization: Organization): Markup {
  const marks = troubleMarks(layout, picture, organization);
  const broken = new Set(marks.flatMap(({ kind, id }) => (kind === "link" ? [id] : [])));
  const lines = marks.flatMap((mark) => mark.lines.map(linePath));
  return together([
    ...lines.flatMap((d) => [
      element("path", { class: "under-trouble", d }),
      element("path", { class: "trouble-line", d }),
    ]),
    ...picture.links
      .filter(({ id }) => broken.has(id))
      .map((link) => pillMarkup(link, picture.pathLinks.includes(link.id), words)),
    ...marks.map(({ faults, sign, frame }) =>
      element("g", { class: "trouble" }, [
        element("title", {}, [written(words.list(faults.map(words.faultText)))]),
        frame ? element("rect", { ...frame.box, rx: frame.radius }) : nothing,
        element("g", { transform: `translate(${sign.x},${sign.y})` }, [
          element("circle", { r: troubleRadius }),
          element("path", { d: troubleStrokes }),
        ]),
      ]),
    ),
  ]);
}

interface ServerState {
  readonly isActive: boolean;
  readonly isDown: boolean;
  readonly queue: Waiting | undefined;
  readonly at: SimMs;
}

function serverMarkup({ server, roles, box, label }: ServerTile, state: ServerState, words: Words): Markup {
  const { isActive, isDown, queue, at } = state;
  const role = leadingRole(roles);
  const roleClass = roleColours.find(([one]) => one === role)?.[1] ?? "older";
  const letters = roles.length === 0 ? words.olderServerLetters : roles.map((one) => words.roleLetter(one)).join("·");
  const centre = box.x + box.width / 2;
  return element("g", { class: classes("server", roleClass, isActive && "active", isDown && "down") }, [
    element("title", {}, [written(words.serverSummary(server, roles))]),
    element("rect", { class: "tile", ...box, rx: 12 }),
    element("path", {
      class: "icon",
      d: serverStrokes(role),
      transform: `translate(${centre - 13},${box.y + 9}) scale(${26 / 24})`,
    }),
    element("text", { class: "letters", x: centre, y: box.y + box.height - 7, ...middle }, [written(letters)]),
    element("text", { class: "name", x: label.x, y: label.y, ...middle }, [written(shownName("server", server))]),
    isDown ? element("path", { class: "cross", d: crossPath(box) }) : nothing,
    queue ? queueMarkup(queue, box, at, words) : nothing,
  ]);
}

function queueMarkup(queue: Waiting, tile: Box, at: SimMs, words: Words): Markup {
  const left = queue.retryAt === null ? "" : words.countdown(queue.retryAt - at);
  const { box, number, countdown, clock } = queueBadge(tile, queue, left);
  const text = ({ x, y }: Point, content: string, className: string | null): Markup =>
    element("text", { class: className, x, y, ...middle }, [written(content)]);
  return element(
    "g",
    { class: classes("queue", queue.isRetry && "retry"), transform: `translate(${box.x},${box.y})` },
    [
      element("rect", { width: box.width, height: box.height, rx: 9 }),
      text(number, String(queue.copies), null),
      queue.isRetry ? element("path", { d: retryStrokes, transform: `translate(${clock.x},${clock.y})` }) : nothing,
      left === "" ? nothing : text(countdown, left, "countdown"),
    ],
  );
}

/** All pieces, one over the other. */
export const painted = (pieces: readonly Piece[]): Markup => together(pieces.map((piece) => piece.markup));
