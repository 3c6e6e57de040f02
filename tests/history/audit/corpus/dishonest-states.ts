import { stringify } from "yaml";
import type { Made } from "../../../support/repository.js";
import { after, begin, commit, fileOf, finished, header, open, second, step } from "./states.js";
import type { Dishonest } from "./story.js";

/** Work begun, then a file with these contents committed. */
function broken(name: string, content: string | Buffer, more: Partial<Dishonest> = {}): Dishonest {
  const commits: Made[] = [begin(open, second), { on: "2025-03-10", files: { [fileOf(1)]: content } }];
  return { name, rule: "state-invalid", commits, ...more } as Dishonest;
}

const text = stringify(open);
const marked = `${text.replace(
  "status: in_progress",
  "<<<<<<< HEAD\nstatus: in_progress\n=======\nstatus: done\n>>>>>>> office",
)}`;
const half = { categories: [{ id: "discipline", name: "作风建设不扎实" }] };

/** What nobody can use was committed. */
export const invalid: readonly Dishonest[] = [
  broken("a file that is no YAML", text.replace("title: ", "title: [")),
  broken("a field that the schema does not know", `${text}colour: red\n`),
  broken("a status that there is none of", text.replace("in_progress", "almost_done")),
  broken("a day that the calendar does not have", text.replace("2025-12-31", "2025-02-30")),
  broken("a required field missing", text.replace(/^title: .*\n/m, "")),
  broken("a key written twice", `${text}status: done\n`),
  broken("another id than the file's name", text.replace("id: 1\n", "id: 5\n")),
  broken("a category that the header does not have", text.replace("category: theory", "category: finance")),
  broken("an empty file", ""),
  broken("a file in another encoding", Buffer.concat([Buffer.from(text), Buffer.from([0xc4, 0xe3, 0xba, 0xc3])])),
  {
    name: "a category taken out of the header, and used by a problem",
    rule: "state-invalid",
    commits: [begin(open, second), { on: "2025-03-10", files: header(half) }],
  },
  {
    name: "a header that is no YAML",
    rule: "state-invalid",
    id: null,
    at: 1,
    commits: [
      begin(open, second),
      { on: "2025-03-10", files: { "ledger/ledger.yaml": "title: [\n" } },
      { on: "2025-03-11", files: header() },
    ],
  },
  {
    name: "a header that breaks, and stays broken",
    rule: "state-invalid",
    id: null,
    commits: [begin(open, second), { on: "2025-03-10", files: { "ledger/ledger.yaml": "title: 某局巡察整改台账\n" } }],
  },
  {
    name: "the header deleted, the problems left; put back later",
    rule: "state-invalid",
    id: null,
    at: 1,
    commits: [
      begin(open, second),
      { on: "2025-03-10", files: { "ledger/ledger.yaml": null } },
      { on: "2025-03-11", files: header() },
    ],
  },
  {
    name: "an unusable file, mended later",
    rule: "state-invalid",
    at: 1,
    commits: [
      begin(open),
      { on: "2025-03-10", files: { [fileOf(1)]: text.replace("title: ", "title: [") } },
      commit("2025-03-11", open),
    ],
  },
  {
    name: "an unusable file, mended by the step that it was to hide",
    rule: "state-invalid",
    at: 1,
    commits: [
      begin(open),
      { on: "2025-03-10", files: { [fileOf(1)]: text.replace("title: ", "title: [") } },
      commit("2025-03-11", after(open, step("2025-03-11", "done"), { status: "done" })),
    ],
  },
  {
    name: "a problem first committed in a state that nobody can use",
    rule: "state-invalid",
    id: 2,
    commits: [begin(open), { on: "2025-03-10", files: { [fileOf(2)]: "id: 2\ntitle: [\n" } }],
  },
  {
    name: "conflict markers in a problem",
    rule: "state-conflicted",
    commits: [begin(open), { on: "2025-03-10", files: { [fileOf(1)]: marked } }],
  },
  {
    name: "conflict markers in the header",
    rule: "state-conflicted",
    id: null,
    at: 1,
    commits: [
      begin(open),
      {
        on: "2025-03-10",
        files: {
          "ledger/ledger.yaml": `<<<<<<< HEAD\n${stringify({ title: "甲" })}=======\n${stringify({ title: "乙" })}>>>>>>> office\n`,
        },
      },
      { on: "2025-03-11", files: header() },
    ],
  },
  {
    name: "conflict markers committed by a merge",
    rule: "state-conflicted",
    commits: [
      begin(open),
      { ...commit("2025-03-10", finished), branch: "office" },
      commit("2025-03-10", after(open, step("2025-03-09", "stage"), { status: "staged" })),
      { on: "2025-03-11", files: { [fileOf(1)]: marked }, merges: ["office"] },
    ],
  },
];
