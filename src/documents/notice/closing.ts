import type { Messages } from "../../messages/index.js";
import type { CivilDate } from "../../model/date.js";
import type { Block, Paragraph } from "../document.js";
import type { PublicHeader } from "./public.js";
import { sentence } from "./sentences.js";

const contacts = ["phone", "email", "address", "postcode"] as const;

/** The last words, where remarks may be sent, who signs and when. */
export function closingBlocks(header: PublicHeader, today: CivilDate, messages: Messages): Block[] {
  const { notice, contact, organization } = header;
  const { labels } = messages.papers.notice;
  const lines = contacts.flatMap((key): Paragraph[] => {
    const text = contact[key];
    return text === undefined ? [] : [{ kind: "paragraph", lead: labels[key] + messages.words.colon, text }];
  });
  return [
    ...(notice.closing ?? []).map((text) => ({ kind: "paragraph", text: sentence(text, messages) }) as const),
    ...lines,
    { kind: "signature", name: notice.signature ?? organization ?? null, date: today },
  ];
}
