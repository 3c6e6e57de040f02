import { Chalk } from "chalk";
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

/** Sixteen-colour terminals are enough; without `colour` every paint leaves its text alone. */
export function paletteFor(colour: boolean): Palette {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}

export function lightPaint(light: Light | null, palette: Palette): Paint {
  if (light === null) return (text) => text;
  return { red: palette.bad, yellow: palette.warning, green: palette.good }[light];
}
