import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts"],
    // They have a line of their own: `npm run test:office`.
    exclude: ["tests/office/**"],
    // Some tests start real processes, on machines that may be busy.
    testTimeout: 30_000,
  },
});
