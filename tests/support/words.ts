/** A command line taken apart as a shell would: words, single and double quotes, no substitutions. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  const pattern = /\s*((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+)/gsy;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    words.push((match[1] ?? "").replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs, unquoted));
  }
  return words;
}

function unquoted(_whole: string, single?: string, double?: string, escaped?: string): string {
  return single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? escaped ?? "";
}
