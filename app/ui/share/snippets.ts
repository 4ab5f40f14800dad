import { type PageLink, writeLink } from "../../store/index.ts";

/** What goes into somebody else's page. */
export interface Embedding {
  /** The folder that the page was served from, with its slash. */
  readonly folder: string;
  /** The document that shows the player. */
  readonly player: string;
  readonly link: Partial<PageLink>;
  readonly title: string;
  /** What readers get where scripts do not run, a sentence for each step. */
  readonly steps: readonly string[];
  /** The picture of a scenario that has none beside the page, as the text of an SVG file. */
  readonly picture?: string | null;
}

/** The address of the player alone. */
export function playerAddress({ player, link }: Pick<Embedding, "player" | "link">): string {
  return `${player}${writeLink({ ...link, isEmbedded: true })}`;
}

/** A frame: works by itself, and the page in it can do nothing to the page around it. */
export function frameCode(embedding: Embedding): string {
  const address = escapeHtml(playerAddress(embedding));
  return `<iframe src="${address}" title="${escapeHtml(embedding.title)}" width="100%" height="520" sandbox="allow-scripts" loading="lazy" style="border:0"></iframe>`;
}

/** Fallback steps beyond this many would be longer than most pages. */
export const mostSteps = 100;

/** The element: a still picture until a reader presses Play. */
export function elementCode({ folder, link, title, steps, picture = null }: Embedding): string {
  const { origin, position = 0, controls, theme, language } = link;
  const attributes = [
    origin?.kind === "shipped"
      ? `scenario="${escapeHtml(origin.id)}"`
      : `src="${escapeHtml(folder + writeLink(origin ? { origin } : {}))}"`,
    ...(position > 0 ? [`event="${position}"`] : []),
    ...(controls && controls !== "full" ? [`controls="${controls}"`] : []),
    ...(theme && theme !== "auto" ? [`theme="${theme}"`] : []),
    ...(language ? [`lang="${escapeHtml(language)}"`] : []),
    `title="${escapeHtml(title)}"`,
    'style="display:block;width:100%;aspect-ratio:16/10;min-height:400px;overflow:auto"',
  ];
  // Of a scenario of the reader's own no picture lies anywhere: it goes along.
  const own = picture === null ? null : `data:image/svg+xml,${encodeURIComponent(picture)}`;
  const address = origin?.kind === "shipped" ? `${folder}pictures/${origin.id}.svg` : own;
  const shown = steps.slice(0, mostSteps).map((step) => `    <li>${escapeHtml(step)}</li>`);
  return [
    `<script type="module" src="${escapeHtml(folder)}embed.js"></script>`,
    `<sitehop-player ${attributes.join(" ")}>`,
    `  <p>${escapeHtml(title)}</p>`,
    ...(address === null
      ? []
      : [`  <img src="${escapeHtml(address)}" alt="" style="max-width:100%;max-height:300px">`]),
    "  <ol>",
    ...shown,
    ...(steps.length > mostSteps ? ["    <li>…</li>"] : []),
    "  </ol>",
    "</sitehop-player>",
  ].join("\n");
}

const entities: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text inside an element or a quoted attribute of HTML, whatever is in it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
