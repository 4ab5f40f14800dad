import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses, so that the built folder works under any path of any host.
  base: "./",
  plugins: [react()],
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
