import type { Frame, Page } from "@playwright/test";

// For what it declares of `window`.
import type {} from "../../app/embed/index.ts";

type Plain = string | number | boolean | null;

/**
 * A person in front of some browser, in the few words that every driver of browsers knows: it opens an address, does
 * something in the page or in its first frame, and presses keys.
 */
export interface Reader {
  readonly open: (address: string) => Promise<void>;
  /** Runs in the page or the frame: nothing outside of the function is known there. */
  readonly run: <T>(work: (...values: string[]) => T | Promise<T>, ...values: readonly string[]) => Promise<T>;
  readonly press: (key: "ArrowRight" | "ArrowLeft") => Promise<void>;
  /** From now on in the first frame of the page. */
  readonly enterFrame: () => Promise<void>;
  /** What the browser said on its console; null where it does not tell. */
  readonly heard: () => readonly string[] | null;
}

/** A reader whose browser Playwright drives. */
export function playwrightReader(page: Page): Reader {
  const heard: string[] = [];
  page.on("console", (message) => heard.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  let place: Page | Frame = page;
  return {
    open: async (address) => {
      place = page;
      await page.goto(address);
    },
    run: (work, ...values) =>
      place.evaluate(`(${work})(...${JSON.stringify(values)})`) as Promise<Awaited<ReturnType<typeof work>>>,
    press: (key) => page.keyboard.press(key),
    enterFrame: async () => {
      const element = await page.waitForSelector("iframe");
      const frame = await element.contentFrame();
      if (frame === null) throw new Error("The frame has no page.");
      place = frame;
    },
    heard: () => heard,
  };
}

/** A session of W3C WebDriver: each command is a request to the driver. */
export type Command = (method: "POST" | "GET" | "DELETE", path: string, body?: object) => Promise<unknown>;

const keyCodes = { ArrowRight: "\uE014", ArrowLeft: "\uE012" };
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** A reader whose browser is driven by W3C WebDriver. */
export function webDriverReader(command: Command): Reader {
  return {
    open: async (address) => {
      await command("POST", "/frame", { id: null });
      // The same document with another fragment would not be loaded anew.
      await command("POST", "/url", { url: "about:blank" });
      await command("POST", "/url", { url: address });
    },
    run: async <T>(work: (...values: string[]) => T | Promise<T>, ...values: readonly string[]) => {
      const script = `const done = arguments[0]; Promise.resolve((${work})(...${JSON.stringify(values)})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const told = (await command("POST", "/execute/async", { script, args: [] })) as { error?: string; value: T };
      if (told.error !== undefined) throw new Error(told.error);
      return told.value;
    },
    press: async (key) => {
      const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: keyCodes[key] }));
      await command("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    enterFrame: async () => {
      const found = (await command("POST", "/element", { using: "css selector", value: "iframe" })) as {
        readonly [elementKey]: Plain;
      };
      await command("POST", "/frame", { id: { [elementKey]: found[elementKey] } });
    },
    heard: () => null,
  };
}
