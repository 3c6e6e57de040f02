import type { Document } from "../../documents/document.js";

export function renderXlsx({ title }: Document): string {
  return title;
}
