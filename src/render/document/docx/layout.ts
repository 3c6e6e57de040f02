import type { Messages } from "../../../messages/index.js";
import type { Area } from "./page.js";
import type { Write } from "./text.js";

/** What every block of a document is set with. */
export interface Layout {
  readonly write: Write;
  readonly area: Area;
  readonly messages: Messages;
}
