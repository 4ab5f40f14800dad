import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["app/**/*.test.ts", "scripts/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    reporters: ["default", ["json", { outputFile: "test-results-json/vitest.json" }]],
  },
});
