import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const still = { reducedMotion: "reduce" } as const;

/** The colours a reader may have asked for, as a browser is told of them; nothing moves in any of them. */
export const looks = [
  { colours: "light", options: { colorScheme: "light", contextOptions: still } },
  { colours: "dark", options: { colorScheme: "dark", contextOptions: still } },
  { colours: "forced", options: { contextOptions: { ...still, forcedColors: "active" } } },
] as const;

/** What axe finds wrong with a page and the frames in it: each rule with the elements that break it. */
export async function wrongWith(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).disableRules([...without]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
