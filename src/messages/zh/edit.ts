import type { Messages } from "../index.js";

export const edit: Messages["edit"] = {
  summary: "手工编辑问题文件",
  description:
    "用 VISUAL（否则 EDITOR）指定的编辑器打开一份副本；窗口编辑器须等到文件关闭才结束，例如 code --wait。编辑器结束后，按 check 的规则核查副本，没有错误才替换原文件；有错误时可以继续编辑，也可以放弃，副本会保留。",
  argument: "一个问题，例如 33",
  unchanged: (id) => `${id}：没有改动任何内容。`,
  written: (id, file) => `${id} 已修改：${file}`,
  refused: (file) => `副本有错误；${file} 没有改动。`,
  again: "继续编辑（e）还是放弃（q）？",
  kept: (copy) => `您编辑过的副本保留在：${copy}`,
  examples: [
    ["ledger edit 33", "编辑一个问题"],
    ["ledger edit 33.1", "编辑该措施所属的问题"],
    ["ledger edit 6 --json", "结果供程序使用"],
  ],
};
