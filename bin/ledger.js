#!/usr/bin/env node
// The real process: what the program sees of the world enters here, and its exit status leaves here.
"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { load } = require("./load.js");

const bundle = join(__dirname, "..", "dist", "ledger.cjs");
const cache = join(__dirname, "..", "dist", "ledger.cache");

// A process that ends without an answer has a bug; the answer overwrites this.
let status = 70;
// What a failed stream makes of the status, whatever the answer was.
let streamStatus;
process.on("exit", () => {
  process.exitCode = streamStatus ?? status;
});
for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => streamFailed(error));
start();

function start() {
  const cwd = currentFolder();
  if (!existsSync(bundle)) {
    refuse(
      "程序还没有构建：请在程序的文件夹里运行 npm ci 或者 npm run build。",
      "The program has not been built: run `npm ci` or `npm run build` in its folder.",
    );
  } else if (cwd === null) {
    refuse("当前文件夹已经不存在：请换到别的文件夹。", "The current folder no longer exists: change to another one.");
  } else {
    run(cwd, load(bundle, cache).exports);
  }
}

async function run(cwd, { main, Failure }) {
  const { argv, env, stdin, stdout, stderr } = process;
  const ask = stdin.isTTY && stderr.isTTY ? (question) => answerTo(question, Failure) : null;
  status = await main({ argv: argv.slice(2), env, cwd, now: () => new Date(), stdout, stderr, ask });
}

/** One line typed by a person; Ctrl-C and the end of the input reject with `interrupted`. */
async function answerTo(question, Failure) {
  const { createInterface } = require("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const interrupted = new Promise((_, reject) => {
    for (const event of ["SIGINT", "close"]) terminal.once(event, () => reject(new Failure("interrupted", {})));
  });
  try {
    return await Promise.race([terminal.question(question), interrupted]);
  } finally {
    terminal.close();
  }
}

/** A reader who has seen enough (`ledger list | head -1`) is no failure; a full disk under a redirected stdout is. */
function streamFailed(error) {
  if (streamStatus !== undefined) return;
  streamStatus = error.code === "EPIPE" ? 0 : 2;
  if (streamStatus !== 0) process.stderr.write(`ledger: ${error.code}\n`);
}

function currentFolder() {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** Said in both languages, since nothing is known yet of the reader's. */
function refuse(chinese, english) {
  status = 2;
  process.stderr.write(`ledger: ${chinese}\nledger: ${english}\n`);
}
