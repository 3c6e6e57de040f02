/** The frame of every help page; what a single command does is told in its own area. */
export const help = {
  summary:
    "Keep the ledger of what an inspection found: each problem, who answers for it, how far it is, and the proof.",
  groups: { daily: "Daily:", writing: "Writing:", checking: "Checking:", setup: "Setting up:" },
  titles: {
    "Usage:": "Usage:",
    "Arguments:": "Arguments:",
    "Options:": "Options:",
    "Global Options:": "Global options:",
  } as Readonly<Record<string, string>>,
  examples: "Examples:",
  options: {
    ledger: "folder of the ledger (else LEDGER_DIR, else the nearest one going up from here)",
    lang: "language of the screen: zh or en (else LEDGER_LANG, else the system's)",
    color: "colour: always, never or auto",
    help: "show this help",
    version: "show the version",
  },
  command: "one command's help",
  /** How a failure is told. */
  error: (sentence: string) => `error: ${sentence}`,
  bug: (what: string) =>
    `this is a fault of ledger itself, not yours: ${what}. Nothing was left half-written. Set LEDGER_DEBUG=1 and run the command again to see where.`,
};
