/**
 * Text from files, made safe to show: nothing in it can move the cursor, change the direction of reading, or hide.
 * Variation selectors stay (Chinese names need them), and so does the joiner between two emoji.
 */
const suspicious =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e00ff}]/gu;

const joinerBetweenEmoji =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})/uy;

/** The code point as it would be written in a program, such as `\u{1b}` for the escape key. */
function visible(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function reveal(text: string, kept: string): string {
  return text.replace(suspicious, (character, offset: number) => {
    joinerBetweenEmoji.lastIndex = offset;
    return kept.includes(character) || joinerBetweenEmoji.test(text) ? character : visible(character);
  });
}

/** One line of safe text: line breaks and tabs become spaces, whatever else cannot be seen becomes a visible escape. */
export function harmless(text: string): string {
  return reveal(text.replace(/\r\n|[\n\t]/g, " "), "");
}

/** Safe text that keeps its line breaks (as `\n`), without the blank ones at its end. */
export function harmlessLines(text: string): string {
  return reveal(text.replace(/\r\n/g, "\n").replace(/\t/g, " ").trimEnd(), "\n");
}
