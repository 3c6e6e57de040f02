import { fold } from "./fold.js";

/** Headings are short; what is longer has its text on the same line. */
const longest = 80;

/** A section on how the organisation set about it: its numbers are no categories, its 一是 no measures. */
export function isPreamble(heading: string): boolean {
  return /认识|态度|组织领导|(?:主要|工作|基本)做法|组织(?:情况|工作)|组织(?:开展|推进|实施|落实)(?:巡察|反馈|问题|整改|工作|落实){0,4}情况|总体情况|基本情况|责任落实|政治责任|主体责任|高度重视|统筹(?:推进|部署)|安排部署|强化领导|加强领导|提高(?:政治)?站位|工作开展|工作体会|经验|启示|工作建议/.test(
    start(heading),
  );
}

/** A section on what comes next, which reports nothing. */
export function isPlan(heading: string): boolean {
  return /下一步|下步|今后|打算|努力方向|巩固(?:深化|拓展|提升|扩大)?.{0,6}(?:成果|成效)/.test(start(heading));
}

/** A section on what goes on: without a result its problems are in progress. */
export function isContinuing(heading: string): boolean {
  return (
    isGeneric(heading) &&
    /(?:继续|持续|长期)(?:推进|整改|坚持|抓好|落实|推动)|(?:尚未|还未|未|没有)(?:全部|完全|能)?(?:完成|整改|到位|解决)|正在(?:推进|整改|进行|落实)|需要?(?:长期|继续|持续)/.test(
      start(heading),
    )
  );
}

/** A heading that says that problems follow, or names the aspect that they belong to. */
export function namesProblems(heading: string): boolean {
  return /问题|方面|整改(?:落实|完成|进展|具体)?(?:进展|情况)/.test(start(heading)) || isContinuing(heading);
}

/** What the organisation found by itself; the inspectors' figures do not count it. */
export function isOwnFinding(heading: string): boolean {
  return /自查|自行(?:发现|查摆|查找)|举一反三.{0,6}(?:发现|查找|查摆|问题)/.test(start(heading));
}

const generic = new RegExp(
  [
    "自查|自行|查摆|查找|中共|市委|县委|区委|省委|党组|党委|巡察|巡视|审计|整治|第[一二三四五六七八九十]|组|反馈|指出|提出|发现",
    "问题|意见|整改|落实|具体|进展|情况|工作|成效|结果|措施|事项|任务|清单|需要|尚需|仍需|还需|继续|持续|长期|坚持",
    "尚未|还未|未|没有|完成|到位|正在|推进|推动|进行|集中|主要|各项|逐项|逐条|逐一|重点|阶段性?|全面|聚焦|紧盯|狠抓|扎实",
    "目前|下一步|下步|困难|原因|说明|采取|取得|有关|相关|关于|针对|对照|部分|其他|方面|需|要|的|和|及|与|以|来|等|已|仍|在|抓好|做好|抓|按|，|、|：|。",
  ].join("|"),
  "g",
);

/** A heading that names no aspect: it holds categories, and is none. */
export function isGeneric(heading: string): boolean {
  return start(heading).replace(/,/g, "，").replace(/:/g, "：").replace(generic, "").trim() === "";
}

function start(heading: string): string {
  return fold(heading.slice(0, longest));
}
