const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text between two tags. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (mark) => entities[mark] ?? mark);
}

/** `xml` with its first `mark` replaced; a mark that is not there means that the library writes otherwise than before. */
export function placed(xml: string, mark: string, replacement: string): string {
  const start = xml.indexOf(mark);
  if (start < 0) throw new Error(`the workbook has no ${mark}`);
  return xml.slice(0, start) + replacement + xml.slice(start + mark.length);
}
