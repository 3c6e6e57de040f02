/**
 * The text as it is matched: full-width letters, digits and marks made plain, one for one, so that a position found here
 * is the same position in the text itself, which stays as the paper has it.
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\uff61]/g, (mark) => {
    if (mark === "\u3000" || mark === "\u00a0") return " ";
    return mark === "\uff61" ? "。" : String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  });
}
