import type { Ask, Context, Language, Progress, Sink } from "./context.js";
import { Failure } from "./errors.js";
import { messages } from "./messages/index.js";
import { type CivilDate, civilDate, isCivilDate, likelyDate } from "./model/date.js";
import { paletteFor } from "./render/colour.js";

/** The process as seen from inside: everything that a test replaces. */
export interface World {
  /** Without `node` and the script. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  readonly stdout: Sink & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Sink & { readonly isTTY?: boolean };
  /** Asks a person; null where nobody is there to answer. */
  readonly ask: Ask;
}

const colourModes = ["always", "never", "auto"];
const narrowest = 40;
const pipedWidth = 80;

/** What the command line says before any command is looked at. */
export interface GlobalOptions {
  readonly ledger?: string;
  readonly lang?: string;
  readonly color?: string;
  /** The words that are no options: the command, if it is one, and what it is about. */
  readonly words: readonly string[];
}

/** Reads what is needed before the program can be built: the language, and which command's code to load. */
export function globalOptions(argv: readonly string[]): GlobalOptions {
  const found: { ledger?: string; lang?: string; color?: string } = {};
  const words: string[] = [];
  for (let index = 0; index < argv.length && argv[index] !== "--"; index++) {
    const word = argv[index] ?? "";
    const option = /^--(ledger|lang|color)(?:=(.*))?$/s.exec(word);
    if (option?.[1] !== undefined) {
      const value = option[2] ?? argv[++index];
      if (value !== undefined) found[option[1] as keyof typeof found] = value;
    } else if (!word.startsWith("-")) {
      words.push(word);
    }
  }
  return { ...found, words };
}

/** Everything that a command is given of the world. Failures `bad-date`, `unknown-value` for settings that say nothing. */
export async function contextOf(world: World, globals: GlobalOptions, language: Language): Promise<Context> {
  return {
    cwd: world.cwd,
    env: world.env,
    today: todayOf(world),
    language,
    messages: messages[language],
    width: terminalWidth(world),
    palette: await paletteFor(usesColour(world, globals.color)),
    ledgerOption: globals.ledger,
    ask: world.ask,
    progress: progressOn(world),
  };
}

/** What is done sooner needs no bar, in milliseconds; and so often it is drawn. */
const patience = 500;
const redrawing = 100;
const barLength = 30;

/** A bar on the terminal's error stream, which is no part of the answer. */
function progressOn({ stderr, now }: World): Progress {
  if (!stderr.isTTY) return () => undefined;
  let begun: number | null = null;
  let drawn = 0;
  return (done, total) => {
    const time = now().getTime();
    begun ??= time;
    if (done >= total) {
      if (drawn > 0) stderr.write("\r\u001b[K");
      [begun, drawn] = [null, 0];
    } else if (time - begun >= patience && time - drawn >= redrawing) {
      drawn = time;
      const filled = Math.floor((done * barLength) / total);
      stderr.write(`\r${"█".repeat(filled)}${"░".repeat(barLength - filled)} ${done}/${total}`);
    }
  };
}

/** Columns to write for: the terminal's, at least 40; 80 where the answer goes elsewhere. */
export function terminalWidth({ stdout }: World): number {
  return Math.max(narrowest, stdout.isTTY ? (stdout.columns ?? pipedWidth) : pipedWidth);
}

function todayOf(world: World): CivilDate {
  const set = world.env.LEDGER_TODAY;
  if (!set) return civilDate(world.now());
  if (!isCivilDate(set))
    throw new Failure("bad-date", { option: "LEDGER_TODAY", value: set, swapped: likelyDate(set) });
  return set;
}

/** `--lang`, else `LEDGER_LANG`, else Chinese where the environment's locale is Chinese, else English. */
export function screenLanguage(option: string | undefined, env: World["env"]): Language {
  for (const [name, value] of [
    ["--lang", option],
    ["LEDGER_LANG", env.LEDGER_LANG],
  ] as const) {
    if (!value) continue;
    const language = /^(zh|en)(?:$|[-_.])/i.exec(value)?.[1]?.toLowerCase();
    if (language === "zh" || language === "en") return language;
    if (name === "--lang")
      throw new Failure("unknown-value", { option: name, value, allowed: ["zh", "en"], nearest: null });
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? "zh" : "en";
}

/** `--color`, else `NO_COLOR`, else `FORCE_COLOR`, else whether a terminal is there to see it. */
function usesColour(world: World, option: string | undefined): boolean {
  if (option !== undefined && !colourModes.includes(option)) {
    throw new Failure("unknown-value", { option: "--color", value: option, allowed: colourModes, nearest: null });
  }
  if (option === "always" || option === "never") return option === "always";
  if (world.env.NO_COLOR) return false;
  if (world.env.FORCE_COLOR) return world.env.FORCE_COLOR !== "0";
  return world.stdout.isTTY === true && world.env.TERM !== "dumb";
}
