import type { Messages } from "../index.js";

/** What the files of a new ledger explain about themselves. */
const files: Messages["init"]["files"] = {
  header: "台账的总表。问题在 problems 文件夹中，每个问题一个文件。",
  round: `巡察轮次，知道以后填写：
round:
  kind: 巡察类型
  body: 巡察组
  from: YYYY-MM-DD
  to: YYYY-MM-DD
  feedback_on: YYYY-MM-DD`,
  policy: `本台账的管理规则。每一项都可以不写，不写就取下面的默认值。
要改某一项，删去它所在行以及它所属各行开头的“# ”。`,
  policyKeys: {
    dueSoon: "时限之前多少天起亮黄灯",
    backdate: "过程记录的日期最多可比提交早多少天",
    evidence: "true：销号要有佐证材料",
    submission: "true：销号要先申请",
    approvals: "销号须由哪些职务全部批准",
    twoPersons: "true：申请销号的和批准的不能是同一职务",
    identities: "各职务的批准只能由哪些邮箱提交：先写职务，再列出邮箱",
    signed: "true：台账的每次提交都须签名",
  },
  commit: `改动台账的每个命令是否都随即提交到 git。
要这样做，删去下一行开头的“# ”。`,
  declared: "已在别处公布的数字写在 declared 之下（problems、done、measures 等），核查时会提示与台账不同之处。",
  attributes: {
    ledger: "台账文件在任何系统上都保持原样。",
    evidence: "佐证材料以哈希值为凭，git 既不转换也不合并。",
    scripts: "脚本在任何系统上都使用 Unix 换行。",
  },
  ignore: "命令被强行终止时留下的文件，不属于台账。",
  gate: `关口：台账文件或者历史有错就不通过。提交改动之前先运行一次；CI 运行的也是它。
可以使用 ledger check 的选项。`,
  gateMissing:
    "没有安装 ledger 程序。请在这里用 npm install 安装；在 GitHub 上，请把仓库变量 LEDGER_PACKAGE 设为 npm 获取程序的地址（git 地址或者安装包文件）。",
  gateHistory: "有历史的，核验历史。",
  workflow: "每次提交都核查台账。",
  workflowHistory: "核验需要全部历史。",
  workflowProgram: `仓库变量 LEDGER_PACKAGE（Settings、Secrets and variables、Actions、Variables）
说明 npm 从哪里获取程序：git 地址或者安装包文件。`,
};

export const init: Messages["init"] = {
  summary: "新建台账",
  description:
    "把文件夹 DIR 准备好：总表，编辑器据以解释各个字段的模式文件，防止 git 改动文件的设置，以及 CI 的关口（一个脚本和运行它的 GitHub 工作流）。没有给出的内容在终端上询问。已有的台账和文件绝不覆盖。",
  argument: "存放台账的文件夹（默认为当前文件夹）",
  options: {
    title: "台账名称",
    organization: "被巡察的单位",
    category: "问题的一个方面：名称，或者 代号=名称；按反馈意见的顺序重复给出",
    kind: "巡察类型",
    body: "巡察组",
    from: "巡察开始的日期，年-月-日",
    to: "巡察结束的日期，年-月-日",
    feedbackOn: "反馈意见的日期，年-月-日",
    language: "文书语言：zh-CN 或 en（默认与台账名称一致）",
    commit: "台账的每次改动都提交到 git，这一次也是；没有仓库就新建",
    noCommit: "不提交，也不询问",
    yes: "不询问，取默认值",
    dryRun: "只列出文件，不写入",
    json: "以 JSON 输出",
  },
  ask: {
    organization: "被巡察的单位（可以不填）：",
    title: (preset) => `台账名称［${preset}］：`,
    category: (ordinal) => `第${ordinal}个方面（没有了就直接回车）：`,
    kind: "巡察类型（可以不填）：",
    body: "巡察组（可以不填）：",
    from: "巡察开始日期，年-月-日（可以不填）：",
    to: "巡察结束日期，年-月-日（可以不填）：",
    feedbackOn: "反馈日期，年-月-日（可以不填）：",
    commit: "台账的每次改动是否都提交到 git，以便日后说明谁在何时改了什么（y/n）？",
  },
  presets: {
    title: (organization) => `${organization ?? ""}整改台账`,
    category: "巡察反馈的问题",
  },
  created: (path) => `已新建  ${path}`,
  wouldCreate: (path) => `将新建  ${path}`,
  kept: (path) => `保持原样  ${path}`,
  next: (folder, category) =>
    `台账已就绪。${folder === null ? "" : `请进入 ${folder}，`}用 ledger add --category ${category} 登记第一个问题，用 ledger check 核查文件。`,
  examples: [
    ["ledger init --yes --dry-run", "先看将要新建的文件"],
    ["ledger init 第一轮 --organization 某局 --yes", "名称由单位得出，其余以后补充"],
    [
      "ledger init 第二轮 --title 第二轮整改台账 --category theory=学习贯彻有差距 --category 作风建设不够扎实",
      "这几项不再询问",
    ],
  ],
  files,
};
