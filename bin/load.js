"use strict";

const { existsSync, readFileSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { dirname } = require("node:path");
const { Script } = require("node:vm");

/**
 * Loads the CommonJS file `bundle` as `require` would, with the compiled code that the build kept in `cache`, which
 * saves most of the compiling at every start. Code that another version of Node has made is refused by Node itself,
 * and the bundle is then compiled as usual. The bundle is ASCII, which "latin1" reads fastest.
 */
exports.load = (bundle, cache) => {
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(wrap(readFileSync(bundle, "latin1")), { filename: bundle, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return { exports: module.exports, script };
};
