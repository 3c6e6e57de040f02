import type { Contact } from "../../model/schema.js";
import { fold } from "./fold.js";
import { withoutEnd } from "./sentences.js";

const words: Readonly<Record<keyof Contact, readonly string[]>> = {
  phone: ["联系电话", "监督电话", "举报电话", "电话", "电话号码"],
  email: ["电子邮箱", "电子邮件", "邮箱", "电子信箱", "E-mail", "邮箱地址"],
  address: ["联系地址", "通信地址", "通讯地址", "邮寄地址", "邮政信箱", "地址"],
  postcode: ["邮政编码", "邮编"],
};

const keyOf = new Map(
  Object.entries(words).flatMap(([key, names]) => names.map((name) => [name, key as keyof Contact] as const)),
);

/** Whether a line says how to reach the organisation: 联系电话：… */
export function isContact(text: string): boolean {
  return contactOf(text) !== null || /^联系(?:方式|人) ?:/.test(fold(text.slice(0, 8)));
}

/** The one thing that a line tells about how to reach the organisation. */
export function contactOf(text: string): { key: keyof Contact; value: string } | null {
  const [start, name = ""] = /^([\u4e00-\u9fffE-]{2,4}|E-mail) ?: ?/.exec(fold(text.slice(0, 12))) ?? [];
  const key = keyOf.get(name);
  return start === undefined || key === undefined ? null : { key, value: withoutEnd(text.slice(start.length)).trim() };
}
