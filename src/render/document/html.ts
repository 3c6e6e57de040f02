import type { Document } from "../../documents/document.js";

export function renderHtml({ title }: Document): string {
  return title;
}
