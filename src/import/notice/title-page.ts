import type { Note } from "../proposal.js";
import { note } from "./notes.js";
import type { Paragraph } from "./paragraphs.js";

/** What stands above a paper's first number: its title, and the paragraph that says which inspection it answers. */
export interface TitlePage {
  readonly title: string | null;
  readonly opening: readonly Paragraph[];
  readonly notes: readonly Note[];
}

const longest = 80;
const names = /通报|公告|公示|报告|公开|台账|情况$/;

/** Parts the title, which may be broken into lines, from the paragraphs below it. */
export function titlePage(paragraphs: readonly Paragraph[]): TitlePage {
  const first = paragraphs.findIndex(({ text }) => text.length > longest || /[。：:]/.test(text));
  const head = first < 0 ? paragraphs : paragraphs.slice(0, first);
  const end = head.findIndex(({ text }) => names.test(text));
  const start = head.findIndex(({ text }) => /^(?:中共|关于)|党组|党委|委员会/.test(text));
  const begin = start >= 0 && start <= end ? start : end;
  const title = end < 0 ? [] : head.slice(begin, end + 1);
  const others = head.filter((each) => !title.includes(each));
  return {
    title: title.length === 0 ? null : title.map(({ text }) => text).join(""),
    opening: first < 0 ? [] : paragraphs.slice(first),
    notes: others.map(({ line, text }) => note("line-unread", line, { text: text.slice(0, 80) })),
  };
}

/** 中共某局党组 of 中共某局党组关于巡察整改情况的通报. */
export function organizationIn(title: string | null): string | null {
  const about = title?.indexOf("关于") ?? -1;
  return title !== null && about >= 4 && about < longest ? title.slice(0, about) : null;
}
