import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { Command } from "./reader.ts";

/** A running WebKitGTK with one window. */
export interface WebKit {
  readonly command: Command;
  readonly version: string;
  readonly stop: () => Promise<void>;
}

/** Starts Debian's WebKitGTK through its WebDriver, on a screen of its own where there is none. `browser`: MiniBrowser. */
export async function startWebKit(browser: string): Promise<WebKit> {
  const children: ChildProcess[] = [];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    LIBGL_ALWAYS_SOFTWARE: "1",
    // As root its own sandbox cannot be set up.
    ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}),
  };
  if (process.env.DISPLAY === undefined) {
    const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    children.push(screen);
    env.DISPLAY = `:${await firstLine(screen)}`;
  }
  const port = await freePort();
  children.push(spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" }));
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilUp(() => ask("GET", "/status"));
  const options = { binary: browser, args: ["--automation"] };
  const session = (await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  })) as { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } };
  const command: Command = (method, path, body) => ask(method, `/session/${session.sessionId}${path}`, body);
  await command("POST", "/window/rect", { width: 1280, height: 900 });
  return {
    command,
    version: session.capabilities.browserVersion,
    stop: async () => {
      await command("DELETE", "").catch(() => undefined);
      for (const child of children.reverse()) child.kill();
    },
  };
}

async function firstLine({ stdio }: ChildProcess): Promise<string> {
  const pipe = stdio[3];
  if (!pipe || !("on" in pipe)) throw new Error("The screen tells no number.");
  return new Promise((resolve) => pipe.once("data", (data) => resolve(String(data).trim())));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

async function untilUp(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
