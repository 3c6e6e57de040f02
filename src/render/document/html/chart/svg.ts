/** What a drawing needs; the rest serves scripts and pointers, or says what the page's own style says. */
const kept = new Set([
  "d",
  "dominant-baseline",
  "fill",
  "fill-opacity",
  "paint-order",
  "stroke",
  "stroke-dasharray",
  "stroke-linejoin",
  "stroke-width",
  "text-anchor",
  "transform",
  "x",
  "y",
]);

const drawn = new Set(["g", "path", "text"]);

/**
 * The shapes and texts of a picture that the library has drawn, without what surrounds them. It writes each element on
 * a line of its own, and escapes texts.
 */
export function contentOf(svg: string): string {
  return svg
    .replace(/<(style|defs)\b.*?<\/\1>/gs, "")
    .replace(/<(\/?)(\w+)([^>]*)>/g, (_, slash: string, name: string, attributes: string) =>
      drawn.has(name) ? `<${slash}${name}${keptOf(attributes)}>` : "",
    )
    .replace(/\n\s*(?=\n)/g, "")
    .trim();
}

function keptOf(attributes: string): string {
  return [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)]
    .flatMap(([, name = "", value]) => (kept.has(name) ? [` ${name}="${value}"`] : []))
    .join("");
}
