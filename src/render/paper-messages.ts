import { type Messages, messages } from "../messages/index.js";

/** What papers and files of a ledger are worded in: its own language, Chinese unless its header says otherwise. */
export function paperMessages(language: string | undefined): Messages {
  return language === "en" ? messages.en : messages.zh;
}
