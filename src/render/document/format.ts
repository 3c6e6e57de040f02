import type { Document } from "../../documents/document.js";
import type { Messages } from "../../messages/index.js";

/** What a renderer is told besides the document. */
export interface Setting {
  /** The words of the document's language. */
  readonly messages: Messages;
  /** Told now and then how much of how much is done. */
  readonly progress: (done: number, total: number) => void;
}

/** Turns a document into the content of a file. */
export type Render = (document: Document, setting: Setting) => string | Buffer | Promise<string | Buffer>;

/** A format that papers can be had in. */
export interface Format {
  /** What it can hold: a workbook holds tables only, CSV only one of them. */
  readonly holds: "everything" | "tables" | "table";
  /** So many cells of tables at most, where the library would take more memory than an office machine has. */
  readonly mostCells?: number;
  /** Whether it is text that a terminal can show. */
  readonly isText: boolean;
  /** Loads the renderer, and with it the library that it is made with. */
  readonly load: () => Promise<Render>;
}
