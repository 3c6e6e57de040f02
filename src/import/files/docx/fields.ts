/** Follows Word's fields, which begin, give their instruction and then their result, across paragraphs. */
export interface Fields {
  readonly mark: (kind: string | undefined) => void;
  readonly instruct: (text: string) => void;
  /** Whether what is read belongs to a table of contents, which only repeats the headings. */
  readonly isContents: () => boolean;
}

export function fieldsOf(): Fields {
  const open: { instruction: string; isContents: boolean }[] = [];
  return {
    mark: (kind) => {
      if (kind === "begin") open.push({ instruction: "", isContents: open.at(-1)?.isContents ?? false });
      if (kind === "end") open.pop();
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field === undefined) return;
      field.instruction = (field.instruction + text).slice(0, 20);
      field.isContents ||= /^\s*TOC\b/.test(field.instruction);
    },
    isContents: () => open.at(-1)?.isContents ?? false,
  };
}
