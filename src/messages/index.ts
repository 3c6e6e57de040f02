import { en } from "./en/index.js";
import { zh } from "./zh/index.js";

/** Every sentence the program can say. English sets the shape; Chinese must have the same, or it does not compile. */
export type Messages = typeof en;

export const messages: Readonly<Record<"en" | "zh", Messages>> = { en, zh };
