import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { notice } from "../../../src/documents/notice/notice.js";
import { publicFields } from "../../../src/documents/notice/public.js";
import type { Source } from "../../../src/documents/paper.js";
import { messages } from "../../../src/messages/index.js";
import { policyOf } from "../../../src/model/ledger.js";
import type { Header, Problem } from "../../../src/model/schema.js";
import { type FormatName, formats, formatsFor } from "../../../src/render/document/formats.js";
import { sourceOf } from "../source.js";
import { type Marker, marked } from "./marked.js";

// Every field of both schemas holds something that stands nowhere else. What of it is found in a paper is what it tells.

const header = marked<Header>("ledger", { "ledger.language": "zh-CN" });
const [first, second] = header.value.categories.map(({ id }) => id);
/** A step of the problem itself: those of its measures close nothing. */
const closing = { "problem.log.event": "close", "problem.log.measure": undefined };
const finished = marked<Problem>("problem", {
  ...closing,
  "problem.category": first,
  "problem.status": "closed",
  "problem.withheld": undefined,
  // A step of one of its measures would be no closing of the problem.
  "problem.log.measure": undefined,
});
const unfinished = marked<Problem>("problem", {
  ...closing,
  "problem.category": second,
  "problem.status": "in_progress",
  "problem.withheld": undefined,
});
const staged = marked<Problem>("problem", {
  ...closing,
  "problem.category": second,
  "problem.status": "staged",
  "problem.withheld": undefined,
});
const withheld = marked<Problem>("problem", {
  ...closing,
  "problem.category": first,
  "problem.status": "closed",
  "problem.publish": false,
  "problem.withheld": "case",
});
const told = [finished, unfinished, staged];
const markers = [header, ...told].flatMap((each) => each.markers);

function source(edition: Source["edition"]): Source {
  const made = sourceOf(
    [...told, withheld].map(({ value }) => value),
    header.value,
    { edition },
  );
  return { ...made, ledger: { ...made.ledger, policy: policyOf(header.value) } };
}

/** The paths of the fields that the list names. */
const listed = Object.entries({
  ledger: publicFields.header,
  "ledger.round": publicFields.round,
  "ledger.categories": publicFields.category,
  "ledger.notice": publicFields.notice,
  "ledger.notice.contact": publicFields.contact,
  problem: publicFields.problem,
  "problem.measures": publicFields.measure,
}).flatMap(([path, fields]) => fields.map((field) => `${path}.${field}`));

/** All that stands in a file: as it is, without tags, and for a package each of its parts with its name. */
function contentOf(content: string | Buffer): string {
  const parts =
    typeof content === "string" || !content.subarray(0, 2).equals(Buffer.from("PK"))
      ? [String(content)]
      : Object.entries(unzipSync(content)).flatMap(([name, bytes]) => [name, strFromU8(bytes)]);
  return parts.flatMap((part) => [part, part.replace(/<[^>]*>/g, "")]).join("\n");
}

async function rendered(format: FormatName, edition: Source["edition"]): Promise<string> {
  const document = notice.build(source(edition), messages.zh);
  const render = await formats[format].load();
  return contentOf(await render(document, { messages: messages.zh, progress: () => undefined }));
}

function found(content: string, among: readonly Marker[]): string[] {
  const paths = among.filter(({ forms }) => forms.some((form) => content.includes(form))).map(({ path }) => path);
  return [...new Set(paths)].sort();
}

const allowed = formatsFor(notice.build(source("public"), messages.zh));

describe("the notice for the public", () => {
  test("can be had in every format that is no table", () => {
    expect(allowed).toEqual(["md", "txt", "html", "docx", "json"]);
  });

  test.each(allowed)("tells in %s no field that is not on the list", async (format) => {
    const content = await rendered(format, "public");
    expect(content.length).toBeGreaterThan(10);
    const secret = markers.filter(({ path }) => !listed.includes(path));
    expect(found(content, secret)).toEqual([]);
  });

  test.each(allowed)("tells in %s nothing of a withheld problem", async (format) => {
    expect(found(await rendered(format, "public"), withheld.markers)).toEqual([]);
  });

  test.each(["md", "txt", "json"] as const)("tells in %s these fields", async (format) => {
    expect(found(await rendered(format, "public"), markers)).toEqual([
      "ledger.categories.name",
      "ledger.notice.closing",
      "ledger.notice.contact.address",
      "ledger.notice.contact.email",
      "ledger.notice.contact.phone",
      "ledger.notice.contact.postcode",
      "ledger.notice.opening",
      "ledger.notice.signature",
      "ledger.notice.summary",
      "ledger.organization",
      "ledger.round.body",
      "ledger.round.feedback_on",
      "ledger.round.from",
      "ledger.round.kind",
      "ledger.round.to",
      "problem.deadline",
      "problem.group",
      "problem.measures.progress",
      "problem.measures.text",
      "problem.review_on",
      "problem.title",
    ]);
  });
});

test("the report for those who inspected tells besides who answers for it, the closing and what is still owed", async () => {
  const [open, report] = [await rendered("json", "public"), await rendered("json", "report")];
  const known = found(open, markers);
  expect(found(report, markers).filter((path) => !known.includes(path))).toEqual([
    "problem.departments",
    "problem.follow_up",
    "problem.leaders",
    "problem.log.approved_by",
    "problem.log.on",
    "problem.measures.departments",
    "problem.measures.leaders",
  ]);
  expect(found(report, withheld.markers)).toContain("problem.title");
});

test("every field of the schemas that can hold a text, a number or a date has a marker", () => {
  const paths = new Set(markers.map(({ path }) => path));
  expect(paths.size).toBeGreaterThan(65);
  for (const path of [
    "problem.internal",
    "problem.log.note",
    "problem.evidence.sha256",
    "ledger.policy.identities.*",
  ]) {
    expect(paths).toContain(path);
  }
  const forms = markers.map(({ forms: [form] }) => form);
  expect(new Set(forms).size).toBe(forms.length);
});
