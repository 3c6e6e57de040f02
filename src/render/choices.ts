import { type Messages, messages } from "../messages/index.js";
import type { Choice } from "../query/match.js";

/** The parts of the vocabulary whose labels a user may type instead of the key. */
type Vocabulary = "field" | "status" | "term" | "light";

/** Each key with what it is called in every language: a user may type what any screen shows. */
export function labelledChoices<K extends string>(keys: readonly K[], vocabulary: Vocabulary): Choice<K>[] {
  return keys.map((key) => ({
    key,
    labels: Object.values(messages).flatMap(({ words }) => {
      const label = new Map(Object.entries(words[vocabulary])).get(key);
      return label === undefined ? [] : [label];
    }),
  }));
}

/** The papers, each by what it is called in every language. */
export function paperChoices<K extends keyof Messages["export"]["papers"]>(names: readonly K[]): Choice<K>[] {
  return names.map((key) => ({
    key,
    labels: Object.values(messages).flatMap((each) => each.export.papers[key]),
  }));
}
