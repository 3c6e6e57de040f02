import { Command, CommanderError, type Help } from "commander";
import { commands } from "./commands/index.js";
import type { Answer, Context, Language } from "./context.js";
import { exitStatus, Failure, type FailureKind } from "./errors.js";
import { type Messages, messages } from "./messages/index.js";
import { failureText } from "./render/failure.js";
import { displayWidth } from "./render/width.js";
import { wrap } from "./render/wrap.js";
import { contextOf, type GlobalOptions, globalOptions, screenLanguage, terminalWidth, type World } from "./world.js";

/** For `bin`, which can import nothing but the bundle: an interrupted question rejects with it. */
export { Failure } from "./errors.js";

/**
 * Runs one command and returns its exit status (DESIGN: 0 fine, 1 answered but not clean, 2 wrong usage, 70 a bug,
 * 130 interrupted). Nothing is written to stdout unless the command has its whole answer.
 */
export async function main(world: World): Promise<number> {
  let language: Language = screenLanguage(undefined, world.env);
  try {
    const globals = globalOptions(world.argv);
    language = screenLanguage(globals.lang, world.env);
    const context = await contextOf(world, globals, language);
    const answer = await answerOf(world, globals, context);
    if (answer.stdout) world.stdout.write(answer.stdout);
    if (answer.stderr) world.stderr.write(fitted(answer.stderr, world));
    return answer.status;
  } catch (error) {
    return told(error, world, messages[language]);
  }
}

/** Remarks on a terminal are broken as people read, not in the middle of a word; elsewhere a line stays a line. */
function fitted(text: string, world: World): string {
  if (!world.stderr.isTTY) return text;
  const lines = text.split("\n").flatMap((line) => wrap(line, terminalWidth(world)));
  return lines.join("\n");
}

/** The only place where an error becomes a sentence and an exit status. */
function told(error: unknown, world: World, texts: Messages): number {
  if (error instanceof Failure) {
    world.stderr.write(fitted(`${texts.help.error(failureText(error, texts, world.cwd))}\n`, world));
    if (error.kept !== undefined) world.stderr.write(`${texts.edit.kept(error.kept)}\n`);
    return exitStatus(error.kind as FailureKind);
  }
  const what = error instanceof Error ? error.message : String(error);
  world.stderr.write(`${texts.help.error(texts.help.bug(what))}\n`);
  if (world.env.LEDGER_DEBUG && error instanceof Error) world.stderr.write(`${error.stack ?? ""}\n`);
  return 70;
}

async function answerOf(world: World, globals: GlobalOptions, context: Context): Promise<Answer> {
  let answer: Answer = { status: 0 };
  let printed = "";
  const program = await programFor(globals.words[0], context, (given) => {
    answer = given;
  });
  everyCommand(program, (command) =>
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      // Commander's complaint reaches the user through `told`, in the user's language.
      writeErr: () => undefined,
      getOutHelpWidth: () => context.width,
    }),
  );
  requireOptionValues(program, world.argv);
  try {
    await program.parseAsync([...world.argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Its word for "help on a command that does not exist".
    if (error.code === "commander.help" && error.exitCode !== 0) {
      if (globals.words[1] === "help") return { stdout: program.helpInformation(), status: 0 };
      throw new Failure("usage", {
        message: `unknown command '${globals.words[1] ?? ""}'`,
        code: "commander.unknownCommand",
      });
    }
    if (error.exitCode !== 0) {
      throw new Failure("usage", { message: error.message.replace(/^error: /, ""), code: error.code });
    }
    return { stdout: printed, status: 0 };
  }
  return answer;
}

/** `--by --dry-run` forgot the name: taken as it stands, it would write where nothing was to be written. */
function requireOptionValues(program: Command, argv: readonly string[]): void {
  const options = [program, ...program.commands].flatMap((command) => command.options);
  const flags = new Set(options.flatMap(({ long, short }) => [long, short]));
  for (const [index, word] of argv.entries()) {
    const option = options.find(({ required, long }) => required && long === word);
    if (option === undefined || !flags.has(argv[index + 1])) continue;
    const message = `option '${option.flags}' argument missing`;
    throw new Failure("usage", { message, code: "commander.optionMissingArgument" });
  }
}

function everyCommand(command: Command, act: (command: Command) => void): void {
  act(command);
  for (const child of command.commands) everyCommand(child, act);
}

/** Builds the program with the one command that was asked for, or with all of them for help and for typing errors. */
async function programFor(
  asked: string | undefined,
  context: Context,
  finish: (answer: Answer) => void,
): Promise<Command> {
  const texts = context.messages.help;
  const program = new Command("ledger")
    .description(texts.summary)
    .option("--ledger <dir>", texts.options.ledger)
    .option("--lang <lang>", texts.options.lang)
    .option("--color <when>", texts.options.color)
    .version(VERSION, "--version", texts.options.version)
    .helpOption("-h, --help", texts.options.help)
    .addHelpCommand(new Command("help").argument("[command]").summary(texts.command).helpGroup(texts.groups.setup))
    .showSuggestionAfterError();
  program.configureHelp(helpStyle(context));
  const names = Object.keys(commands);
  const one = names.find((name) => name === asked || commands[name]?.aliases?.includes(asked ?? ""));
  for (const name of one === undefined ? names : [one]) {
    const entry = commands[name];
    if (entry === undefined) continue;
    (await entry.load()).define(program, context, finish);
    const command = program.commands.find((each) => each.name() === name);
    command?.helpGroup(texts.groups[entry.group]).helpOption("-h, --help", texts.options.help);
  }
  if (asked === undefined) program.action(() => finish({ stdout: program.helpInformation(), status: 0 }));
  return program;
}

/** Help in the screen's language and width: Commander knows its own titles in English only, and breaks at spaces. */
function helpStyle(context: Context): Partial<Help> {
  return {
    showGlobalOptions: true,
    minWidthToWrap: 20,
    styleTitle: (title) => context.palette.strong(context.messages.help.titles[title] ?? title),
    subcommandTerm: (command) => [command.name(), ...command.aliases()].join(", "),
    displayWidth,
    boxWrap: (text, width) =>
      text
        .split("\n")
        .flatMap((line) => wrap(line, width))
        .join("\n"),
  };
}

/** Set from package.json when the program is built. */
declare const __VERSION__: string | undefined;
const VERSION = typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0-source";
