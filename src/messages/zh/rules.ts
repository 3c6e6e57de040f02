import type { RuleId, RuleParams } from "../../diagnostic.js";
import { excerpt } from "../excerpt.js";
import type { Messages } from "../index.js";
import { words } from "./words.js";
import { yaml } from "./yaml.js";

type Told = ReturnType<Messages["rules"][RuleId]>;

const quoted = (text: string) => `“${excerpt(text)}”`;
const allOf = (texts: readonly string[]) => texts.slice(0, 20).map(quoted).join("、");
const meant = (nearest: string | null) => (nearest === null ? "" : `是不是想写${quoted(nearest)}？`);
const statusWords: Readonly<Record<string, string>> = { ...words.status, under_review: words.underReview };
const state = (name: string) => quoted(statusWords[name] ?? name);
const literal = (name: string) => `${quoted(name)}（${statusWords[name] ?? name}）`;
const eventWords: Readonly<Record<string, string>> = words.event;
const step = (event: string) => `${quoted(event)}（${eventWords[event] ?? event}）`;
const subject = (measure: number | null) => (measure === null ? "该问题" : `措施${measure}`);

const yamlFaults: Readonly<Record<string, Told>> = yaml.codes;

const valueTypes: Readonly<Record<string, string>> = {
  string: "文字",
  date: "日期",
  integer: "整数",
  number: "数字",
  boolean: "“true”或者“false”",
  list: "列表",
  map: "一组字段",
  null: "空的",
};
const valueType = (name: string) => valueTypes[name] ?? name;

const bounds: Readonly<Record<string, string>> = {
  "not blank": "不能为空白",
  "64 hex digits": "SHA-256 是64位数字和 a 到 f 的字母",
  "http:// or https://": "网址以 http:// 或者 https:// 开头",
  "letters, digits, - and _": "以字母开头，只含字母、数字、“-”和“_”",
  "no repeats": "列表中有重复",
};
const bound = (limit: string) => bounds[limit] ?? limit.replace(/^>= /, "至少").replace(/^<= /, "至多");

const unreadable: Record<RuleParams["unreadable"]["reason"], Told> = {
  permission: { problem: "没有读取这个文件的权限。", remedy: "请文件的所有者开放读取权限。" },
  folder: { problem: "这是文件夹，不是文件。", remedy: "把文件夹移走或者改名。" },
  "not-regular": { problem: "这不是普通文件。", remedy: "换成普通的文本文件。" },
  "link-outside": { problem: "这是指向台账以外的链接。", remedy: "用文件本身代替链接。" },
  missing: { problem: "这个文件不存在。", remedy: "请恢复它，例如从上一次提交中取回。" },
  io: { problem: "磁盘读不出这个文件。", remedy: "请检查磁盘或者网络盘是否正常。" },
};

const encoding: Record<RuleParams["encoding"]["reason"], string> = {
  "not-utf8": "这个文件不是 UTF-8 编码（可能是 GBK）。",
  binary: "这不是文本文件。",
  utf16: "这个文件是 UTF-16 编码。",
};

const illegalStep: Record<
  RuleParams["log-illegal-step"]["reason"],
  (params: RuleParams["log-illegal-step"]) => string
> = {
  state: ({ event, from, measure }) =>
    `这里不能有${step(event)}这一步：按过程记录，${subject(measure)}此时是${state(from ?? "")}。`,
  "no-such-step": ({ event, measure }) => `措施没有${step(event)}这一步，这里却记在措施${measure}上。`,
  finished: ({ event, from, measure }) =>
    `按过程记录，该问题此时是${state(from ?? "")}，措施${measure}不能再有${step(event)}这一步。`,
};

const unmet: Record<RuleParams["policy-unmet"]["guard"], (detail: string) => Told> = {
  evidence: () => ({
    problem: "台账规定销号要有佐证材料，该问题已销号，佐证材料却不全。",
    remedy: "给问题本身或者它的每一条措施补上佐证材料。",
  }),
  submission: () => ({
    problem: "台账规定先申请后销号，该问题没有申请就销号了。",
    remedy: "确有申请的，在“close”之前补记“submit”；没有的，重新挂账。",
  }),
  approval: (post) => ({
    problem: `台账规定销号要经${quoted(post)}同意，这次销号没有。`,
    remedy: "确已同意的，写进“close”这一步的“approved_by”；没有的，重新挂账。",
  }),
  "two-persons": (submitter) => ({
    problem:
      submitter === ""
        ? "台账规定申请和审核不能是同一人，过程记录却没有写明由谁申请销号。"
        : `台账规定申请和审核不能是同一人，除了${quoted(submitter)}却没有别人审核。`,
    remedy: "写明由谁申请（“by”）、由谁审核（“approved_by”），两者不能相同。",
  }),
};

export const rules: Messages["rules"] = {
  unreadable: ({ reason }) => unreadable[reason],
  "too-large": ({ bytes, limit }) => ({
    problem: `这个文件有${bytes}字节，超过${limit}字节的不读取。`,
    remedy: "一个问题只是一页文字：文件和图片请放到 evidence/ 下，过长的请拆开。",
  }),
  encoding: ({ reason }) => ({
    problem: encoding[reason],
    remedy: "请另存为 UTF-8 编码（记事本：“另存为”，编码选“UTF-8”）。",
  }),
  "conflict-markers": ({ marker }) => ({
    problem: `这里留着合并时的冲突标记${quoted(marker)}。`,
    remedy: "在 <<<<<<< 和 >>>>>>> 之间的两个版本中保留正确的一个，删去另一个和标记行。",
  }),
  "empty-file": () => ({
    problem: "这个文件没有内容。",
    remedy: "请恢复它，例如从上一次提交中取回，或者删去它。",
  }),
  "yaml-syntax": ({ code, detail }) => yamlFaults[code] ?? yaml.other(excerpt(detail, 200)),
  "full-width-colon": ({ key }) => ({
    problem: `${quoted(key)}后面用了全角冒号（：）。`,
    remedy: `改成半角冒号，后面加一个空格：“${excerpt(key)}: …”。`,
  }),
  "tab-indentation": () => ({
    problem: "这一行用制表符（Tab）缩进。",
    remedy: "改用空格缩进，每层两个空格。",
  }),
  "duplicate-key": ({ key }) => ({
    problem: `字段${quoted(key)}在这里第二次出现。`,
    remedy: "两个中只保留一个。",
  }),
  "many-documents": () => ({
    problem: "从这里开始是第二个文档（“---”行）。",
    remedy: "一个文件只放一个问题：删去这一行，或者把后面的内容移到单独的文件。",
  }),
  "too-many-aliases": () => ({
    problem: "这个文件用 & 和 * 反复引用自身，无法展开。",
    remedy: "请把内容直接写出来。",
  }),
  "unknown-key": ({ key, nearest }) => ({
    problem: `这里没有${quoted(key)}这个字段。`,
    remedy: nearest === null ? "请删去它，或者改正字段名。" : `请改正字段名：${meant(nearest)}`,
  }),
  "missing-key": ({ key }) => ({
    problem: `这里缺少字段${quoted(key)}。`,
    remedy: `请补上一行“${excerpt(key)}: …”。`,
  }),
  "wrong-type": ({ expected, found }) => ({
    problem: `这里应当是${valueType(expected)}，现在是${valueType(found)}。`,
    remedy: wrongTypeRemedy(expected),
  }),
  "unknown-value": ({ value, allowed, nearest }) => ({
    problem: `${quoted(value)}不是可用的值。`,
    remedy: `请改正：${meant(nearest)}可用的值：${allOf(allowed)}。`,
  }),
  "impossible-date": ({ value }) => ({
    problem: `日历上没有${quoted(value)}这一天。`,
    remedy: "请按“年-月-日”写成四位、两位、两位数字，例如2025-12-31。",
  }),
  "out-of-bounds": ({ limit }) => ({ problem: `这个值不合要求：${bound(limit)}。`, remedy: "请改正这个值。" }),
  "evidence-shape": () => ({
    problem: "一项佐证材料应当是“file”（连同“sha256”）、“document”、“url”三者之一，这里不是。",
    remedy: "三者只留一个；有几份材料就分成几项。",
  }),
  "name-mismatch": ({ id, name, expected }) => ({
    problem: `文件名是${quoted(name)}，里面却是问题${id}。`,
    remedy: `请把文件改名为${expected}，或者改正 id。`,
  }),
  "duplicate-id": ({ id, other }) => ({
    problem: `序号${id}已经属于${quoted(other)}。`,
    remedy: "请改用与文件名一致的序号或者下一个空号；如果只是副本，请删去。",
  }),
  "unknown-category": ({ category, nearest, ids }) => ({
    problem: `总表（ledger.yaml）里没有${quoted(category)}这个方面。`,
    remedy: `请改正：${meant(nearest)}可用的方面：${allOf(ids)}。`,
  }),
  "duplicate-category": ({ field, value, first }) => ({
    problem: `${field === "id" ? "代号" : "名称"}${quoted(value)}已经属于总表中的第${first}个方面。`,
    remedy: `请给这个方面另取${field === "id" ? "代号" : "名称"}；如果是同一个方面，请删去重复的。`,
  }),
  "measure-ids": ({ id, reason, expected }) => ({
    problem:
      reason === "duplicate"
        ? `有两条措施的序号都是${id}。`
        : `措施没有按1、2、3的顺序编号：应当是${expected}的地方写了${id}。`,
    remedy:
      reason === "duplicate"
        ? `请把这一条改为下一个空号${expected}。`
        : "请从1开始依次编号，过程记录里的“measure”一并改正。",
  }),
  "log-illegal-step": (params) => ({
    problem: illegalStep[params.reason](params),
    remedy: `请在它前面补上缺少的一步，或者改正“event”。此处可以有：${params.possible.map(step).join("、")}。`,
  }),
  "log-end": ({ status, logged, measure }) => ({
    problem: `按过程记录，${subject(measure)}应当是${literal(logged)}，这里却写着${literal(status)}。`,
    remedy: `请改为${quoted(logged)}，或者在过程记录里补上变为${quoted(status)}的那一步。`,
  }),
  "log-unknown-measure": ({ measure, count }) => ({
    problem: `没有措施${measure}：该问题${count === 0 ? "没有措施" : `共有${count}条措施`}。`,
    remedy: "请改正序号；如果是问题本身的一步，请删去“measure”。",
  }),
  "log-backwards": ({ on, previous }) => ({
    problem: `这一步的日期是${on}，早于前一步的${previous}。`,
    remedy: "请按日期先后排列，或者改正日期。",
  }),
  "done-with-open-measures": ({ open, status, id }) => ({
    problem: `该问题是${literal(status)}，却有${open.length}条措施没有完成：${open.slice(0, 20).join("、")}。`,
    remedy: `请先完成这些措施（ledger done ${id}.${open[0]}），或者把问题改回“in_progress”。`,
  }),
  "future-date": ({ field, date, today }) => ({
    problem: `${field === "log" ? "这一步" : "完成"}的日期是${date}，而今天是${today}。`,
    remedy: "请等事情发生后再记，或者改正日期。",
  }),
  "round-order": ({ field, date, from }) => ({
    problem: `巡察${field === "to" ? "结束" : "反馈"}的日期是${date}，早于巡察开始的日期（${from}）。`,
    remedy: "请改正其中有误的日期。",
  }),
  "before-inspection": ({ date, from }) => ({
    problem: `${date}早于巡察开始的日期（${from}）。`,
    remedy: "如果当时确已整改，不必处理；否则请改正日期。",
  }),
  "evidence-missing": ({ path }) => ({
    problem: `文件${quoted(path)}不存在。`,
    remedy: "请把文件放回原处，或者改正路径（从 ledger.yaml 所在的文件夹写起，用 / 分隔）。",
  }),
  "evidence-changed": ({ path, recorded, found }) => ({
    problem: `文件${quoted(path)}已经不是登记时的那一个（SHA-256 现为${found.slice(0, 12)}…，登记为${recorded.slice(0, 12)}…）。`,
    remedy: "请放回原来的文件；如果新的才对，请作为另一项佐证材料登记。",
  }),
  "evidence-outside": ({ path }) => ({
    problem: `路径${quoted(path)}超出了台账的 evidence/ 文件夹。`,
    remedy: "请用“ledger note REF --evidence PATH”把文件复制进来并登记。",
  }),
  "evidence-shared": ({ path, ids }) => ({
    problem: `${quoted(path)}同时用作几个问题的佐证：${ids.slice(0, 20).join("、")}${ids.length > 20 ? "……" : ""}。`,
    remedy: "如果它对每个问题都成立，不必处理。",
  }),
  "policy-unmet": ({ guard, detail }) => unmet[guard](detail),
  "declared-differs": ({ figure, declared, computed }) => ({
    problem: `${quoted(figure)}的公布数是${declared}，按台账计算是${computed}。`,
    remedy: "如果台账比公布数新，不必处理；否则请找出缺少或者有误的问题。",
  }),
  "control-characters": ({ codePoint }) => ({
    problem: `文字中有看不见的字符（${codePoint}）。`,
    remedy: "请重新输入这段文字：这种字符会隐藏或者颠倒旁边的内容。",
  }),
  "withheld-published": () => ({
    problem: "写明了不公开的原因，却没有标为“publish: false”。",
    remedy: "请补上一行“publish: false”，或者删去“withheld”。",
  }),
  "stray-file": ({ name }) => ({
    problem: `${quoted(name)}不是问题文件，不会被读取。`,
    remedy: "问题文件以序号命名，例如007.yaml。请改名，或者移到别处。",
  }),
  "list-field-missing": ({ field, id }) => ({
    problem: `三清单需要字段${quoted(field)}。`,
    remedy: `明确以后请用“${field === "measures" ? `ledger edit ${id}` : `ledger set ${id} ${field}=…`}”补上。`,
  }),
};

function wrongTypeRemedy(expected: string): string {
  if (expected === "string") return "请用半角引号把内容括起来。";
  if (expected === "date") return "请按“年-月-日”书写，例如2025-12-31。";
  return expected === "list" ? "请写成列表：每项一行，以短横线开头。" : "请改正这个值。";
}
