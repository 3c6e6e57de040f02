/** Histories of any length, for measuring. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

const header = `title: 某局巡察整改台账
organization: 中共某局党组
categories:
  - { id: theory, name: 学习贯彻有差距 }
  - { id: discipline, name: 作风建设不扎实 }
`;

/** A monthly entry for a year; from then on, commits change what the files say otherwise, so that they stay as long. */
const longestLog = 12;

/** Makes `folder` a repository with a ledger of 33 problems and `count` commits, each of which changes one problem. */
export function writeHistory(folder, count) {
  mkdirSync(folder, { recursive: true });
  git(folder, ["init", "-q", "-b", "main"]);
  const logs = Array.from({ length: 33 }, () => []);
  const parts = [];
  for (let index = 0; index < count; index++) {
    const day = new Date(Date.UTC(2024, 0, 1) + index * 3_600_000);
    const files = index === 0 ? [["ledger/ledger.yaml", header]] : [];
    const log = logs[index % 33];
    const on = day.toISOString().slice(0, 10);
    if (log.length < longestLog) log.push(`  - { on: ${on}, event: note, by: 办公室, note: 第${index}次记事 }\n`);
    const touched = index === 0 ? logs.map((_, id) => id) : [index % 33];
    for (const id of touched)
      files.push([`ledger/problems/${String(id + 1).padStart(3, "0")}.yaml`, problem(id + 1, logs[id], index)]);
    parts.push(commit(index + 1, day.getTime() / 1000, files));
  }
  const { status, stderr } = spawnSync("git", ["fast-import", "--quiet"], { cwd: folder, input: parts.join("") });
  if (status !== 0) throw new Error(String(stderr));
  git(folder, ["reset", "-q", "--hard", "main"]);
}

function git(cwd, args) {
  const { status, stderr } = spawnSync("git", args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function commit(mark, time, files) {
  const message = `Note ${mark}`;
  const head = `commit refs/heads/main\nmark :${mark}\ncommitter 办公室 <office@example.org> ${time} +0800\ndata ${Buffer.byteLength(message)}\n${message}\n${mark > 1 ? `from :${mark - 1}\n` : ""}`;
  const changes = files.map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  return `${head}${changes.join("")}\n`;
}

/** As long as one of the shipped ledger, with a log of a year of work. */
function problem(id, log, index) {
  return `id: ${id}
category: ${id % 2 === 0 ? "theory" : "discipline"}
title: 第${id}个问题：学习制度落实不严格，会议记录不完整
status: in_progress
term: fixed
leaders: [局长, 分管副局长]
departments: [办公室]
deadline: 2027-12-31
measures:
  - id: 1
    text: 修订学习制度，明确学习的时间、内容和记录要求，每月集中学习一次，由办公室检查落实情况
    status: in_progress
    progress: 制度已于6月20日印发，集中学习进行了${index}次，会议记录齐全
${log.length === 0 ? "" : `log:\n${log.join("")}`}source:
  document: 巡察反馈意见
  item: "一、${id}"
`;
}
