import type { Figure } from "../../model/figure.js";
import { excerpt } from "../excerpt.js";
import type { Messages } from "../index.js";
import { words } from "./words.js";

const quoted = (text: string) => `“${excerpt(text)}”`;
const ids = (problems: readonly number[]) => problems.slice(0, 20).join("、") + (problems.length > 20 ? "……" : "");
const figures: Readonly<Record<Figure, string>> = {
  categories: "方面数",
  problems: "问题数",
  done: "已完成整改的问题数",
  in_progress: "正在推进整改的问题数",
  staged: "阶段性完成的问题数",
  measures: "整改措施数",
  regulations: "制度文件数",
  rate: "完成率",
};

export const importNotes: Messages["importNotes"] = {
  "figure-differs": ({ figure, declared, computed }) =>
    `${figures[figure]}：文中公布的是${declared}，按正文逐条计算是${computed}。`,
  "figure-contradicts": ({ figure, taken, other }) =>
    `${figures[figure]}：这里写的是${other}，另一处写的是${taken}，取${taken}。`,
  "no-problems": () => "没有在这份文件中找到问题。",
  "result-missing": ({ problem, taken, basis }) =>
    basis === "headline"
      ? `问题${problem}没有写明整改结果，文中公布的总数把它计入“${words.status[taken]}”，照此记。`
      : `问题${problem}没有能看懂的整改结果，暂记为“${words.status[taken]}”。`,
  "result-unclear": ({ problem, text }) => `问题${problem}的整改结果不是通常的说法：${quoted(text)}。`,
  "result-mixed": ({ problem, taken }) => `问题${problem}的整改结果有两种说法，取“${words.status[taken]}”。`,
  "category-missing": ({ problems }) => `文中没有写明这些问题属于哪个方面：${ids(problems)}。`,
  "title-missing": ({ problem, taken }) => `问题${problem}没有标题，暂以${quoted(taken)}代替。`,
  "measures-missing": ({ problem }) => `问题${problem}没有整改措施。`,
  "text-left-out": ({ problem, text }) => `问题${problem}有一部分文字不属于任何字段，没有收入：${quoted(text)}。`,
  "progress-unmatched": ({ problem, measures, told }) =>
    `问题${problem}有${measures}条措施，整改进展却分${Math.max(told, 1)}段叙述，无法一一对应，全部记在第一条措施下。`,
  "measure-number": ({ problem, found, expected }) =>
    `问题${problem}中，应当是第${expected}条措施的地方写着第${found}条。`,
  "number-damaged": ({ printed, taken }) => `序号${quoted(printed)}有残缺，按${taken}读取。`,
  "number-missing": ({ text }) => `这个问题的标题没有序号：${quoted(text)}。`,
  "number-order": ({ printed, expected }) => `序号${quoted(printed)}不连续，此处应当是${expected}。`,
  "quote-unclosed": ({ problem, title }) => `问题${problem}标题的引号没有成对：${quoted(title)}。`,
  "deadline-unclear": ({ problem, text }) => `问题${problem}的完成时限没有写明是哪一天，不作推定：${quoted(text)}。`,
  "regulation-not-counted": ({ problem, title }) =>
    `问题${problem}还提到制度${quoted(title)}，公布的制度文件数不含它也已相符，没有计入。`,
  "furniture-left-out": ({ lines, text }) => `正文以外的页码或者网页内容没有收入，共${lines}行：${quoted(text)}。`,
  "lines-joined": ({ count }) => `断开的行已与前一行连接，共${count}处，这里是第一处。`,
  "line-unread": ({ text }) => `这一行没有看懂，没有收入：${quoted(text)}。`,
  "text-beside-tables": ({ problems }) => `从这里起，文字也写有${problems}个问题；以表格为准，文字没有收入。`,
  "section-unread": ({ text }) => `在这一部分没有找到问题：${quoted(text)}。`,
};
