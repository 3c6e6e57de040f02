const opening = "（([［【《";
const closing = "）)]］】》";
const label = /^(?:牵头|责任|配合|协助|主办|协办|分管)(?:领导|部门|单位|科室|股室)?[:：]/;

/**
 * Posts or departments as a cell lists them, by 、 or a comma, a semicolon, or a line each; what stands within brackets
 * belongs to its name. None is named twice; labels such as 牵头单位： are left out.
 */
export function postsOf(text: string): string[] {
  const names = pieces(text).map((each) => each.trim().replace(label, "").trim());
  return [...new Set(names.filter((each) => each !== ""))];
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (opening.includes(sign)) depth += 1;
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "、，,；;\n".includes(sign)) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  // A bracket that is never closed holds nothing together.
  return depth > 0 ? text.split(/[、，,；;\n]/) : [...found, text.slice(start)];
}
