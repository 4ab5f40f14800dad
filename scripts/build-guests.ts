import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";

/**
 * What goes into other people's pages, built beside the page: the player, which is the page's own components on Preact,
 * so that it stays small, and `embed.js`, one script without anything else.
 */
export function buildGuests(): Plugin {
  return {
    name: "build-guests",
    apply: "build",
    closeBundle: {
      sequential: true,
      order: "pre",
      async handler() {
        const { config } = this.environment;
        const common = {
          configFile: false,
          root: config.root,
          base: config.base,
          define: config.define ?? {},
          logLevel: config.logLevel ?? "warn",
          publicDir: false,
        } as const;
        const { outDir, target, cssTarget } = config.build;
        const into = {
          outDir,
          target,
          cssTarget,
          emptyOutDir: false,
          assetsInlineLimit: 0,
          copyPublicDir: false,
        } as const;
        await build({
          ...common,
          plugins: [react()],
          worker: { format: "iife" },
          resolve: {
            alias: {
              "react/jsx-runtime": "preact/jsx-runtime",
              "react-dom/client": "preact/compat/client",
              "react-dom": "preact/compat",
              react: "preact/compat",
            },
          },
          build: { ...into, modulePreload: { polyfill: false }, rolldownOptions: { input: "embed.html" } },
        });
        await build({
          ...common,
          build: {
            ...into,
            lib: {
              entry: "app/embed/element.ts",
              formats: ["iife"],
              name: "sitehopPlayer",
              fileName: () => "embed.js",
            },
          },
        });
      },
    },
  };
}
