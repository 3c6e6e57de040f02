import type { Messages } from "../index.js";

export const help: Messages["help"] = {
  summary: "管理巡察整改台账：有哪些问题，谁负责，进展到哪一步，有何佐证。",
  groups: { daily: "日常：", writing: "登记：", checking: "核查：", setup: "设置：" },
  titles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Global Options:": "通用选项：",
  },
  examples: "示例：",
  options: {
    ledger: "台账所在文件夹（否则取 LEDGER_DIR，再否则从当前文件夹逐级向上查找）",
    lang: "屏幕语言：zh 或 en（否则取 LEDGER_LANG，再否则取系统语言）",
    color: "颜色：always、never 或 auto",
    help: "显示本帮助",
    version: "显示版本",
  },
  command: "查看某个命令的帮助",
  error: (sentence) => `错误：${sentence}`,
  bug: (what) =>
    `这是 ledger 自身的缺陷，不是您的操作问题：${what}。没有留下写了一半的文件。设 LEDGER_DEBUG=1 后重新执行，可看到出错位置。`,
};
