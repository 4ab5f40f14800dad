import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { pagePolicy, playerDocument, playerPolicy, policyText, singleFile } from "./headers.mjs";
import { apacheFile, iisFile, netlifyFile, nginxFile } from "./host-files.mjs";

/**
 * Puts what hosts have to be told beside the page, and the policy into every document, for hosts that cannot be told
 * anything. Where the folder will be served is told by SITEHOP_ORIGIN (`https://sitehop.example`); without it the player's
 * document says nothing of itself.
 */
export function hosting(): Plugin {
  return {
    name: "hosting",
    apply: "build",
    closeBundle: {
      sequential: true,
      order: "pre",
      handler() {
        const { config } = this.environment;
        const folder = path.resolve(config.root, config.build.outDir);
        const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
        const origin = originAsked();
        const documents = readdirSync(folder).filter((name) => name.endsWith(".html") && name !== singleFile);
        for (const name of documents) {
          const text = readFileSync(path.join(folder, name), "utf8");
          const charset = '<meta charset="utf-8" />';
          if (!text.includes(charset)) throw new Error(`${name} does not begin as expected.`);
          const policy = name !== playerDocument ? pagePolicy : origin && playerPolicy(origin);
          if (!policy) continue;
          const tag = `<meta http-equiv="Content-Security-Policy" content="${policyText(policy)}" />`;
          write(name, text.replace(charset, `${charset}\n    ${tag}`));
        }
        const names = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
          .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
        write("_headers", netlifyFile([...names, singleFile, "sw.js"].sort(), origin));
        write("nginx.conf", nginxFile());
        write(".htaccess", apacheFile());
        write("web.config", iisFile(origin));
      },
    },
  };
}

function originAsked(): string | null {
  const asked = process.env.SITEHOP_ORIGIN;
  if (asked === undefined || asked === "") return null;
  const { origin } = new URL(asked);
  if (origin === "null") throw new Error(`SITEHOP_ORIGIN=${asked} is not the address of a server.`);
  return origin;
}
