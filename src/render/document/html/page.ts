import type { Document } from "../../../documents/document.js";
import { htmlLine, htmlText } from "./escape.js";
import { styles } from "./styles.js";

/** A stretch of the document: its beginning, or a page with a title of its own. */
export interface Part {
  readonly isPage: boolean;
  readonly content: string;
}

/** Nothing may be loaded, sent or run, whatever a text might smuggle in: the page has its own style and that is all. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The page around what the document says; `definitions` are what its charts refer to. */
export function page(document: Document, parts: readonly Part[], definitions: string): string {
  const { title, language, orientation, remarks, complete } = document;
  const limits = remarks.map((remark) => `<p>${htmlText(remark)}</p>`).join("\n");
  const note = `<div class="remarks${complete ? "" : " incomplete"}" role="note">\n${limits}\n</div>\n`;
  const contents = parts.map(({ isPage, content }) =>
    isPage ? `<section class="page">\n${content}\n</section>` : content,
  );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlLine(title)}</title>
<style>
${styles(orientation)}</style>
</head>
<body class="${orientation}">
${definitions}<main>
<h1>${htmlText(title)}</h1>
${remarks.length === 0 ? "" : note}${contents.join("\n")}
</main>
</body>
</html>
`;
}
