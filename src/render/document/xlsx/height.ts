/** Excel's own limit, in points. */
const highest = 409;

/** Between the text and the borders above and below it, in points. */
const padding = 4;

/** They never begin a line, and take the character before them along to the next one. */
const closing = new Set([..."，。：；、！？）”’》〉」』】〕…"].map((mark) => mark.charCodeAt(0)));

/**
 * How many lines a text takes in a column as wide as `room` digits. Whatever is not ASCII counts as wide as a Chinese
 * character, as Chinese fonts draw also quotation marks and dots: too much room is better than text that is cut off.
 */
export function lineCount(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10) {
      lines++;
      used = word = 0;
      continue;
    }
    const width = widthOf(unit);
    word = width === 1 && unit !== 32 ? word + 1 : 0;
    used += width;
    if (used <= room) continue;
    lines++;
    // What begins the next line: the word so far if a line can hold it, else this character.
    used = word > 0 && word < room ? word : width;
    if (closing.has(unit)) used = Math.min(room, width + 2);
  }
  return lines;
}

/** In digits; of a surrogate pair the first half counts. */
function widthOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit >= 0xdc00 && unit <= 0xdfff ? 0 : 2;
}

/** The height of so many lines, in points. */
export function heightOf(lines: number, line: number): number {
  return Math.ceil(lines * line + padding);
}

/** What of a height a single row can have. */
export function rowHeight(height: number): number {
  return Math.min(highest, height);
}

/**
 * Raises the rows from `start` on, `count` of them, until together they are as high as `wanted` or none can grow any
 * more. What is missing is shared by all that can grow.
 */
export function stretch(heights: number[], start: number, count: number, wanted: number): void {
  for (;;) {
    const rows = heights.slice(start, start + count);
    const missing = wanted - rows.reduce((sum, height) => sum + height, 0);
    const growing = rows.filter((height) => height < highest).length;
    if (missing <= 0 || growing === 0) return;
    const share = Math.ceil(missing / growing);
    for (let row = start; row < start + count; row++) {
      heights[row] = rowHeight((heights[row] ?? 0) + share);
    }
  }
}
