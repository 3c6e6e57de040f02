import type { Messages } from "../index.js";

export const importRemarks: Messages["importRemarks"] = {
  formula: "此处是公式，取的是最近一次的计算结果。",
  uncalculated: "此处是没有计算结果的公式，没有取值。",
  "error-value": "此处显示为错误值，照原样当作文字。",
  time: "日期带有时刻，只取日期。",
  tracked: "修订痕迹按已接受读取。",
  "other-format": "文件实际上是这种格式，与文件名不符。",
  "unclosed-quote": "此处的引号没有成对，其后全部算作一格。",
  hidden: "隐藏的行、列或者工作表，与其他内容一样读取。",
  macros: "文件带有宏，没有运行。",
  comment: "批注没有读取。",
  "text-box": "文本框没有读取。",
  footnote: "脚注没有读取。",
  header: "页眉页脚没有读取。",
  picture: "图片没有读取，图片中的文字无法识别。",
  contents: "目录没有读取。",
  covered: "被合并单元格遮住的内容没有读取。",
  embedded: "嵌入的文件没有读取。",
  symbol: "图形字体的符号没有读取。",
};
