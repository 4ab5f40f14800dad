import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { buildGuests } from "./scripts/build-guests.ts";
import { buildSingleFile } from "./scripts/build-single-file.ts";
import { compress } from "./scripts/compress.ts";
import { hosting } from "./scripts/hosting.ts";
import { offline } from "./scripts/offline.ts";
import { shippedAnswers } from "./scripts/shipped-answers.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };

export default defineConfig({
  // Relative addresses, so that the built folder works under any path of any host.
  base: "./",
  plugins: [react(), shippedAnswers(), buildGuests(), buildSingleFile(), hosting(), offline(), compress()],
  define: { __SITEHOP_VERSION__: JSON.stringify(version), __SITEHOP_IS_ONE_FILE__: "false" },
  // A blob worker in an opaque origin runs only as a classic script.
  worker: { format: "iife" },
  build: {
    target: "baseline-widely-available",
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
