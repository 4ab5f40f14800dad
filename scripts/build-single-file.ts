import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "vite";
import { policyText, singleFile, singleFilePolicy } from "./headers.mjs";

/**
 * `sitehop.html`: everything in one file that runs without a server. One script, one style, and what is shipped as blocks
 * of data that no browser runs; a policy in the document allows exactly those two and no request.
 */
export function buildSingleFile(): Plugin {
  return {
    name: "build-single-file",
    apply: "build",
    closeBundle: {
      sequential: true,
      order: "pre",
      async handler() {
        const { config } = this.environment;
        const folder = path.resolve(config.root, config.build.outDir);
        const built = await build({
          configFile: false,
          root: config.root,
          base: config.base,
          define: { ...config.define, __SITEHOP_IS_ONE_FILE__: "true" },
          logLevel: config.logLevel ?? "warn",
          publicDir: false,
          worker: { format: "iife" },
          build: {
            write: false,
            target: config.build.target,
            cssTarget: config.build.cssTarget,
            assetsInlineLimit: 0,
            cssCodeSplit: false,
            modulePreload: false,
            // No module has an address of its own in it.
            rolldownOptions: {
              input: "app/single-file.ts",
              output: { format: "iife", codeSplitting: false },
              checks: { emptyImportMeta: false },
            },
          },
        });
        const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
        const scripts = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
        const styles = outputs.flatMap((one) =>
          one.type === "asset" && one.fileName.endsWith(".css") ? [String(one.source)] : [],
        );
        const [script, style] = [scripts[0], styles[0]];
        if (script === undefined || style === undefined || scripts.length + styles.length > 2)
          throw new Error(`The single file has ${scripts.length} scripts and ${styles.length} styles.`);
        const icon = readFileSync(path.join(folder, "icon.svg"), "utf8");
        writeFileSync(path.join(folder, singleFile), documentOf(script, style, icon, shippedBlocks(folder)));
      },
    },
  };
}

/** What the page reads of the built folder, as it asks for it. */
function shippedBlocks(folder: string): string {
  const files = ["scenarios", "answers", "pictures"].flatMap((name) =>
    readdirSync(path.join(folder, name), { recursive: true, encoding: "utf8" })
      .map((file) => path.posix.join(name, file.split(path.sep).join("/")))
      .filter((file) => /\.(json|svg)$/.test(file)),
  );
  return files
    .sort()
    .map((file) => {
      const text = JSON.stringify(readFileSync(path.join(folder, file), "utf8")).replaceAll("<", "\\u003c");
      return `<script type="application/json" data-path="${file}">${text}</script>`;
    })
    .join("\n");
}

function documentOf(code: string, css: string, icon: string, blocks: string): string {
  const script = inScript(code);
  const style = oneLineEnding(css);
  if (/<\/style/i.test(style)) throw new Error("The style would end too early.");
  const policy = policyText(singleFilePolicy(hashOf(script), hashOf(style)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sitehop</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<noscript><p>Sitehop runs in your browser and needs JavaScript. Nothing is sent anywhere.</p></noscript>
${blocks}
<script>${script}</script>
</body>
</html>
`;
}

/** A script whose strings cannot end its element, in the line endings that a parser of HTML makes of any. */
function inScript(code: string): string {
  const safe = oneLineEnding(code)
    .replace(/<\/(?=script)/gi, "<\\/")
    .replaceAll("<!--", "\\x3C!--");
  if (safe.includes("\0")) throw new Error("A parser of HTML would change the script.");
  return safe;
}

const oneLineEnding = (text: string): string => text.replace(/\r\n?/g, "\n");

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
