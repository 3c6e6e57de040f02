import type { Light } from "../query/light.js";
import type { Paint } from "./table.js";

/** The few colours of the screen. Whatever they tell is told in words as well. */
export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly warning: Paint;
  readonly bad: Paint;
}

const plain: Paint = (text) => text;

/** Sixteen-colour terminals are enough. Without `colour` every paint leaves its text alone, and chalk is not loaded. */
export async function paletteFor(colour: boolean): Promise<Palette> {
  if (!colour) return { strong: plain, faint: plain, good: plain, warning: plain, bad: plain };
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  // One argument each: chalk joins whatever else it is given, such as the index that `map` adds.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}

export function lightPaint(light: Light | null, palette: Palette): Paint {
  if (light === null) return plain;
  return { red: palette.bad, yellow: palette.warning, green: palette.good }[light];
}
