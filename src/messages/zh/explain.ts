import type { Messages } from "../index.js";

const rules: Messages["explain"]["rules"] = {
  unreadable: {
    meaning: "台账的文件能够打开，是普通文件，并且在台账文件夹之内。",
    why: "读不出的文件无法计数，数字必须如实说明这一点。",
  },
  "too-large": {
    meaning: "台账的文件不超过1 MiB。",
    why: "一个问题只是一页文字。过大，说明用它的名字存了别的东西。",
  },
  encoding: {
    meaning: "台账的文件是 UTF-8 编码的文本。",
    why: "旧的 Windows 程序把中文存为 GBK，换一处打开就成了乱码。",
  },
  "conflict-markers": {
    meaning: "文件里没有合并时留下的冲突标记。",
    why: "两个人改了同样的几行，须有人决定取舍；在此之前两个版本都不能算数。",
  },
  "empty-file": { meaning: "台账的文件有内容。", why: "空文件多半是复制失败，一个问题因此丢失。" },
  "yaml-syntax": {
    meaning: "文件按 YAML 书写：每行一个字段，依次是字段名、冒号、空格、内容。",
    why: "引号或者缩进一错，后面的内容就变了意思。",
  },
  "full-width-colon": {
    meaning: "字段名后面是半角冒号，不是全角冒号。",
    why: "两者看上去差不多，但是只有半角冒号才表示字段名到此为止。",
  },
  "tab-indentation": {
    meaning: "每一行用空格缩进。",
    why: "YAML 不允许制表符，因为它在每个程序里显示的宽度都不一样。",
  },
  "duplicate-key": { meaning: "一个字段只出现一次。", why: "两个值必有一个丢失，而且说不清丢的是哪一个。" },
  "many-documents": { meaning: "一个文件只放一个问题。", why: "三条短横线以后的内容永远不会被计入。" },
  "too-many-aliases": { meaning: "文件不会没有限度地引用自身。", why: "寥寥几行就可能展开到任何内存都装不下。" },
  "unknown-key": { meaning: "只使用规定的字段。", why: "字段名写错，它的内容就不会进入任何数字和文稿。" },
  "missing-key": {
    meaning: "构成一个问题的字段都在：id、category、title、status。",
    why: "缺了它们就无处计入。其余字段可以等明确以后再补。",
  },
  "wrong-type": {
    meaning: "内容与字段的类型一致：文字、数字、日期或者列表。",
    why: "只有数字的标题会被当成数字，加上引号才是文字。",
  },
  "unknown-value": { meaning: "整改状态、整改类型等只用规定的词。", why: "用了别的词，任何合计都会漏掉它。" },
  "impossible-date": { meaning: "日期在日历上存在，写成2025-12-31的样子。", why: "2月30日的时限永远不会到来。" },
  "out-of-bounds": { meaning: "内容在字段允许的范围之内。", why: "序号从1开始，文字不能空白，百分比不超过100。" },
  "evidence-shape": {
    meaning: "一项佐证材料是带 SHA-256的文件、文号、网址三者之一。",
    why: "否则以后说不清用什么证明了什么。",
  },
  "measure-ids": {
    meaning: "一个问题的措施按1、2、3的顺序编号。",
    why: "33.2在每份文稿和过程记录里都必须是同一条措施。",
  },
  "done-with-open-measures": {
    meaning: "已完成或者已销号的问题没有未完成的措施。",
    why: "报了完成却还有一部分在做，是回头看最先发现的事。",
  },
  "log-illegal-step": {
    meaning: "过程记录的每一步都是在前一步之后可以有的；第一步可以从任何状态开始。",
    why: "缺少的或者编造的步骤会因此显露：已完成的问题不经重新挂账，不能再次启动。",
  },
  "log-end": {
    meaning: "过程记录的最后一步与文件里的整改状态一致。",
    why: "手工改动的状态没有日期，也没有人负责。",
  },
  "log-unknown-measure": { meaning: "过程记录里写到的措施确实存在。", why: "否则这一步什么也证明不了。" },
  "log-backwards": {
    meaning: "过程记录的日期自上而下不倒退。",
    why: "过程记录是随事情的发生写下的，事后补记的不能看起来像是早就在那里。",
  },
  "future-date": {
    meaning: "过程记录和完成日期不晚于今天。只晚一天的是警告：核查的机器可能在另一个时区。",
    why: "没有发生的事不能记录。完成时限和复查日期自然可以在以后。",
  },
  "round-order": {
    meaning: "巡察结束和反馈的日期不早于巡察开始的日期。",
    why: "多半是年份写错了，文书会照样印出来。",
  },
  "before-inspection": {
    meaning: "早于巡察开始的过程记录和完成日期会给出提示。",
    why: "有的问题确实改得早，但是更多的时候是年份写错了。",
  },
  "policy-unmet": {
    meaning: "已销号的问题具备台账规定的条件：佐证材料、申请、同意、申请与审核不是同一人。",
    why: "谁验收、谁负责，验收的人手里必须有依据。",
  },
  "name-mismatch": { meaning: "问题文件以序号命名：问题7是007.yaml。", why: "按序号就应当找得到问题。" },
  "duplicate-id": {
    meaning: "一个序号只属于一个问题。",
    why: "复制了文件却忘了改序号。名字正确的文件保留序号，副本不计入。",
  },
  "unknown-category": { meaning: "问题的方面是总表里的一个。", why: "否则各方面加起来不等于总数。" },
  "duplicate-category": {
    meaning: "总表中每个方面的代号和名称都不重复。",
    why: "代号相同，其中一个就会从统计中消失；名称相同，谁也分不清是哪一个。",
  },
  "evidence-missing": { meaning: "列为佐证材料的文件存在。", why: "不存在的材料什么也证明不了。" },
  "evidence-changed": {
    meaning: "列为佐证材料的文件与登记时一个字节也不差。",
    why: "可以悄悄换掉的材料不能作证。",
  },
  "evidence-outside": {
    meaning: "列为佐证材料的文件在台账的 evidence/ 文件夹里。",
    why: "放在别处的文件不会随台账移交、备份和封存。",
  },
  "evidence-shared": {
    meaning: "同一份材料用于几个问题时会给出提示。",
    why: "这可能没有错，也可能是一份材料到处充数。",
  },
  "withheld-published": {
    meaning: "写明不公开原因的问题，也写明“publish: false”。",
    why: "不能公开的内容，不应当只靠两个字段中的一个来保证。",
  },
  "control-characters": {
    meaning: "文字里没有看不见的字符，例如终端控制码和颠倒阅读方向的标记。",
    why: "它们随复制的文字混进来，会使一个名称看起来像另一个。",
  },
  "declared-differs": {
    meaning: "对外公布的数字与台账进行对照。",
    why: "一件事有两个数字，别人最先问的就是它。哪一个正确，由您判断。",
  },
  "stray-file": { meaning: "problems/ 文件夹里只放问题文件。", why: "有人可能以为放在那里的都会计入。" },
  "list-field-missing": {
    meaning: "加 --strict 时：问题有整改目标、责任领导、责任部门、完成时限（或者整改类型为 long_term）和措施。",
    why: "否则三清单会有空格。",
  },
};

export const explain: Messages["explain"] = {
  rules,
  heading: (rule, severity) => `${rule}（${severity}）`,
  failing: "错误的例子：",
  passing: "正确的例子：",
  noExample: "这条规则所查的情形无法用文字举例。",
  more: "用“ledger check --explain RULE”查看某一条规则的说明和例子。",
};
