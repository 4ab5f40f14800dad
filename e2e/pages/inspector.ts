import type { Locator, Page } from "@playwright/test";

/** Picking in the picture, and what is then told beside it. */
export class Inspector {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The region that tells of a thing, by its name. */
  of(name: string): Locator {
    return this.page.locator(".inspector").and(this.page.getByRole("region", { name, exact: true }));
  }

  async pick(kind: "server" | "queue" | "district" | "place" | "crowd", id: string): Promise<void> {
    await this.page.locator(`[data-pick=${kind}][data-id="${id}"] > :is(rect, circle)`).first().click();
  }

  /** Beside its name, where nothing else stands. */
  async pickInternet(): Promise<void> {
    await this.page.locator("[data-pick=district][data-id=internet] > text").click();
  }

  /** A line has no area to aim at: its middle is. */
  async pickLink(id: string): Promise<void> {
    const box = await this.page.locator(`[data-pick=link][data-id="${id}"] .wire`).first().boundingBox();
    if (box === null) throw new Error(`${id} is not drawn.`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async pickEnvelope(): Promise<void> {
    await this.page.locator("[data-copy] > rect").first().click();
  }
}
