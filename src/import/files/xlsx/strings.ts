import type { Parts } from "../parts.js";
import type { XmlHandlers } from "../xml.js";

/** Hears a text of a workbook, which may be in pieces of different form, and gives it whole. */
export interface TextHearing {
  readonly handlers: Required<Pick<XmlHandlers, "open" | "close" | "text">>;
  /** What was heard since the last time. */
  readonly take: () => string;
}

export function textHearing(): TextHearing {
  let text = "";
  let isText = false;
  // How it is pronounced stands beside it.
  let isPhonetic = false;
  return {
    handlers: {
      open: (name) => {
        if (name === "s:rPh") isPhonetic = true;
        if (name === "s:t") isText = !isPhonetic;
      },
      close: (name) => {
        if (name === "s:rPh") isPhonetic = false;
        if (name === "s:t") isText = false;
      },
      text: (piece) => {
        if (isText) text += piece;
      },
    },
    take: () => {
      const taken = unescaped(text);
      text = "";
      return taken;
    },
  };
}

/** The texts that cells refer to by their number. */
export async function stringsOf(parts: Parts, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const { handlers, take } = textHearing();
  await parts.read(part, {
    ...handlers,
    close: (name) => {
      handlers.close(name);
      if (name === "s:si") strings.push(take());
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescaped(text: string): string {
  const whole = text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_escape, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.replace(/\r\n?/g, "\n");
}
