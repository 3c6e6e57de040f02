import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What needs an office suite or a browser: not a part of `npm test`, which needs Node, npm and git only. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/office/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // One LibreOffice at a time: it is slow to start, and two may not share a profile.
    fileParallelism: false,
  },
});
