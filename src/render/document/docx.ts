import type { Document } from "../../documents/document.js";

export function renderDocx({ title }: Document): string {
  return title;
}
