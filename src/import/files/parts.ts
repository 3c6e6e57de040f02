import { Failure } from "../../errors.js";
import type { Remark } from "../content.js";
import type { Guard } from "./guard.js";
import { readXml, type XmlHandlers } from "./xml.js";
import { archiveOf, unpacked } from "./zip.js";

/** What one part of a document says about another. */
export interface Relation {
  /** The last word of its type, which the strict and the usual edition share. */
  readonly type: string;
  readonly target: string;
}

/** An office document: XML parts in an archive that refer to one another. */
export interface Parts {
  readonly path: string;
  /** Where its text or its list of sheets stands. */
  readonly main: string;
  readonly kind: "docx" | "xlsx";
  readonly remarks: readonly Remark[];
  readonly has: (part: string) => boolean;
  /** Throws `damaged-file` also where there is no such part. */
  readonly read: (part: string, handlers: XmlHandlers) => Promise<void>;
  /** By their ids; those that lead out of the document are left out. */
  readonly relations: (part: string) => Promise<ReadonlyMap<string, Relation>>;
}

/**
 * Opens a document of Word or Excel. Throws `foreign-format` for what other programs keep in archives, and
 * `mislabelled-file` for an archive of anything else.
 */
export async function partsOf(bytes: Uint8Array, ending: string, guard: Guard): Promise<Parts> {
  const archive = archiveOf(bytes, guard);
  const has = (part: string) => archive.has(part.toLowerCase());
  const read = async (part: string, handlers: XmlHandlers) => {
    const entry = archive.get(part.toLowerCase());
    if (entry === undefined) throw guard.damaged();
    await readXml(unpacked(bytes, entry, guard), handlers, guard);
  };
  const relations = async (part: string) => {
    const file = part.replace(/([^/]*)$/, "_rels/$1.rels");
    return has(file) ? relationsIn(file, part, read) : new Map<string, Relation>();
  };
  const first = [...(await relations("")).values()].find(({ type }) => type === "officeDocument")?.target;
  if (first === undefined) throw notOffice(has, ending, guard);
  const hasMacros = [...archive.keys()].some((name) => name.endsWith("vbaproject.bin"));
  return {
    path: guard.path,
    main: first,
    kind: kindOf(await typeOf(first, read, has), guard),
    remarks: hasMacros ? [{ kind: "macros", place: null }] : [],
    has,
    read,
    relations,
  };
}

async function relationsIn(file: string, part: string, read: Parts["read"]): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  await read(file, {
    open: (name, attribute) => {
      const [id, target] = [attribute("Id"), attribute("Target")];
      if (name !== "rel:Relationship" || id === undefined || target === undefined) return;
      if (attribute("TargetMode") === "External") return;
      found.set(id, { type: attribute("Type")?.split("/").at(-1) ?? "", target: resolved(part, target) });
    },
  });
  return found;
}

/** A reference as it stands in `part`, from the top of the archive. */
function resolved(part: string, target: string): string {
  const folders = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "" && step !== ".") folders.push(step);
  }
  return folders.join("/");
}

/** The declared type of a part; its path where none is declared, which says as much. */
async function typeOf(part: string, read: Parts["read"], has: Parts["has"]): Promise<string> {
  let declared: string | undefined;
  const file = "[Content_Types].xml";
  if (has(file)) {
    await read(file, {
      open: (name, attribute) => {
        if (name !== "type:Override") return;
        if (attribute("PartName")?.toLowerCase() === `/${part}`.toLowerCase()) declared = attribute("ContentType");
      },
    });
  }
  return declared ?? part;
}

function kindOf(type: string, guard: Guard): "docx" | "xlsx" {
  const { path } = guard;
  if (/binary/.test(type)) throw new Failure("foreign-format", { path, format: "xlsb", save: ["xlsx"] });
  if (/wordprocessingml|ms-word|^word\//.test(type)) return "docx";
  if (/spreadsheetml|ms-excel|^xl\//.test(type)) return "xlsx";
  if (/presentationml|powerpoint|^ppt\//.test(type)) {
    throw new Failure("foreign-format", { path, format: "pptx", save: ["docx"] });
  }
  throw guard.damaged();
}

function notOffice(has: Parts["has"], ending: string, { path }: Guard): Failure {
  if (!has("mimetype")) return new Failure("mislabelled-file", { path, ending });
  const isText = ending !== "ods" && ending !== "xlsx";
  return new Failure("foreign-format", { path, format: isText ? "odt" : "ods", save: [isText ? "docx" : "xlsx"] });
}
