import type { Messages } from "../index.js";
import { reason } from "./errno.js";

type Failures = Messages["failures"];

const inside = {
  unpacked: (limit: number) => `解压后超过 ${limit} MiB`,
  length: (limit: number) => `其中一段文字超过 ${limit} 字`,
  lines: (limit: number) => `文字超过 ${limit} 行`,
  cells: (limit: number) => `单元格超过 ${limit} 个`,
  parts: (limit: number) => `组成部分超过 ${limit} 个`,
  depth: (limit: number) => `内容嵌套超过 ${limit} 层`,
};

const pairs = {
  "--map": "列名=字段，例如 问题描述=title",
  "--category": "序号=方面，例如 33=c3；新的方面写成 序号=代号=名称",
};

const few = (ids: readonly number[]) => ids.slice(0, 20).join("、") + (ids.length > 20 ? "……" : "");

/** 文件为什么不能读入。 */
export const importFailures: Pick<
  Failures,
  | "import-ending"
  | "foreign-format"
  | "encrypted-file"
  | "empty-file"
  | "damaged-file"
  | "mislabelled-file"
  | "file-too-large"
  | "too-much-inside"
  | "unsafe-file"
  | "unknown-encoding"
  | "import-unreadable"
  | "nothing-to-import"
  | "import-aimless"
  | "bad-pair"
  | "category-unassigned"
  | "unknown-proposed"
> = {
  "import-ending": ({ path, allowed }) =>
    `从 ${path} 这个名称看不出是哪种文件。可以读入的有 ${allowed.map((each) => `.${each}`).join("、")}。`,
  "foreign-format": ({ path, format, save }) =>
    `${path} 是 ${format} 文件，不能直接读入。请用原来的软件打开，另存为 ${save.join(" 或 ")}，再导入另存的文件。`,
  "encrypted-file": ({ path }) => `${path} 设有密码。请用原来的软件打开，取消密码后保存，再重新导入。`,
  "empty-file": ({ path }) => `${path} 是空的。请确认文件复制或保存是否完整，再重新导入。`,
  "damaged-file": ({ path }) =>
    `${path} 已损坏或不完整。如果原来的软件还能打开，请另存为新文件后导入；否则请对方重新发送。`,
  "mislabelled-file": ({ path, ending }) =>
    `${path} 的内容与后缀 .${ending} 不符。请用制作它的软件打开，另存为 docx 或 xlsx，或者请对方重新发送。`,
  "file-too-large": ({ path, limit }) =>
    `${path} 超过 ${limit} MiB，没有读取。请删去其中的图片或拆成几个文件，再重新导入。`,
  "too-much-inside": ({ path, what, limit }) =>
    `${path} 没有读完：${inside[what](limit)}。正常的文书不会这样；请把需要的内容复制到新文件，再导入新文件。`,
  "unsafe-file": ({ path }) =>
    `${path} 中含有读取其他文件或成倍展开文字的指令（DTD），办公软件不会写出这种内容，因此没有读取。请用原来的软件打开，另存为新文件。`,
  "unknown-encoding": ({ path }) =>
    `${path} 的文字编码不是 UTF-8、UTF-16 或 GB18030。请另存为 UTF-8（在 Excel 中选“CSV UTF-8”），再重新导入。`,
  "import-unreadable": ({ path, code }) => `${path} 无法读取（${reason(code)}）。`,
  "nothing-to-import": ({ path }) =>
    `在 ${path} 中没有找到表格，也没有找到通报：没有一处能读成问题。表格要有一行写明各列名称（序号、具体问题、整改措施等，其他名称用 --map 指明），通报中的问题要有编号。`,
  "import-aimless": ({ path }) => `请说明怎样处理 ${path}：--dry-run 先看将要新建什么，--into DIR 在那里新建台账。`,
  "bad-pair": ({ option, value }) => `${option}：“${value}”没有写成一对。请写成 ${pairs[option]}。`,
  "category-unassigned": ({ problems, known }) =>
    `文件没有写明问题${few(problems)}属于哪个方面，没有写入。请逐一加上 --category ${problems[0]}=代号${known.length === 0 ? "，新的方面写成 代号=名称" : `；可用的代号有 ${known.join("、")}，新的方面写成 代号=名称`}。`,
  "unknown-proposed": ({ option, value, count }) =>
    `${option}：文件中没有问题${value}。一共有${count}个，序号以 --dry-run 显示的为准。`,
};
