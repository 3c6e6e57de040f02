import type { Messages } from "../index.js";

export const auditExplanations: Messages["audit"]["explanations"] = {
  "status-unlogged": {
    meaning: "状态改变时，过程记录中同时有通向它的一步。",
    why: "手工改动的状态没有日期，也没有人负责。",
  },
  "step-illegal": {
    meaning: "新增的每一步，从提交之前问题或措施所处的状态出发都走得通。",
    why: "没有完成就销号，或者完成两次，都不是一步一步整改出来的。",
  },
  "step-unfounded": {
    meaning:
      "新增的每一步都具备应有的条件：完成时没有未完成的措施（同一次提交中删去的也算），退回、重新挂账和延期写明理由，延期经过批准且日期更晚，申请销号符合管理规则。各步按日期先后排列。",
    why: "命令登记时会核对这些条件，编辑器不会。",
  },
  "closing-unmet": {
    meaning: "销号符合该次提交中的管理规则：佐证、申请、批准、两人经手。",
    why: "谁验收、谁负责。事后修改的规则不算数。",
  },
  "deadline-moved": {
    meaning: "已有的完成时限只能通过过程记录中的延期改动，并与其中写明的日期一致。",
    why: "会自己移动的时限永远不会逾期。",
  },
  "extension-late": {
    meaning: "原时限已过才登记的延期会提示。",
    why: "这是允许的，但在此之前问题已经逾期。",
  },
  "log-rewritten": {
    meaning:
      "过程记录只在末尾增加。已提交的条目不改动、不删去、不调换先后，前面也不插入新的条目；合并时两方的条目都保留。",
    why: "过程记录是台账的记忆。其中有错，就再记一条更正。",
  },
  "log-after-commit": {
    meaning: "任何一步的日期都不晚于提交它的那一天。",
    why: "还没有发生的事不可能已经登记。",
  },
  "log-backdated": {
    meaning: "日期比提交早、超过管理规则允许天数（backdate_days）的步骤会提示。",
    why: "按月集中录入很平常；很久以前的事，从这里无法核实。",
  },
  "finished-edited": {
    meaning:
      "问题已完成或已销号后，具体问题、整改目标、完成时限、整改措施和佐证材料只有在重新挂账之后，或者过程记录中有写明该字段的更正时才改动。补充佐证材料附一条记事即可。",
    why: "完成的结论和销号的签字，是针对当时的内容作出的。",
  },
  "evidence-altered": {
    meaning: "被问题引用的文件内容不变、不消失，除非过程记录写明更换了佐证材料。",
    why: "可以悄悄更换的证明不是证明。",
  },
  "evidence-uncommitted": {
    meaning: "被引用的文件与引用一并提交，内容与登记的指纹一致。",
    why: "否则佐证材料只存在于一台电脑上。",
  },
  "problem-deleted": {
    meaning: "提交过的问题不会被删除。",
    why: "巡察发现的问题一直在台账上，直到销号。",
  },
  "problem-renumbered": {
    meaning: "问题的编号不变。",
    why: "各种文件、记录和信函都用这个编号称呼它。",
  },
  "id-reused": {
    meaning: "一个编号只给一个问题，该问题不在以后也是如此。",
    why: "否则原来的销号看起来就像是新问题的销号。",
  },
  "state-invalid": {
    meaning: "每个文件每次提交时都能读取，符合字段说明，也与文件名一致。",
    why: "不然在这段时间里谁也说不出准确的数字。",
  },
  "state-conflicted": {
    meaning: "没有文件带着未完成合并的标记提交。",
    why: "其中并存两个版本，哪个都不算数。",
  },
  "merge-lost": {
    meaning: "合并时任何一方的改动都在结果之中；双方改动同一处的，采用其中之一。",
    why: "整个采用一方，另一方的工作就会不知不觉地丢失。",
  },
  "approver-foreign": {
    meaning: "管理规则（policy.identities）为某个职务列出邮箱的，该职务批准的步骤由其中之一提交。",
    why: "这样就可以从提交人核对批准。由一名秘书统一录入的台账不写这一项即可。",
  },
  "commit-unsigned": {
    meaning: "管理规则写明 signed: true 的，台账的每次提交都有 git 认可的签名。",
    why: "提交中的名称和邮箱可以编造，签名不能。",
  },
  "seal-invalid": {
    meaning: "seal/ 下的每个标签都是指向提交的附注标签，文字中有摘要。",
    why: "否则看似封存，实际上什么都不能证明。",
  },
  "seal-broken": {
    meaning: "所封存的内容与封存写明的摘要相符。",
    why: "摘要涵盖总表、问题和所引用佐证材料的每一个字节。",
  },
  "seal-detached": {
    meaning: "所封存的提交在被核验的历史之中。",
    why: "历史被改写以后，就不再包含当时封存的内容。",
  },
  "seal-unknown": {
    meaning: "从纸面抄来的摘要与历史中某次提交相符。",
    why: "标签可以随历史一起改写，纸面不能。",
  },
  "policy-loosened": {
    meaning: "管理规则比原来宽松时会提示。",
    why: "可以这样决定，但此后的步骤是按较低的要求进行的。",
  },
  "declared-changed": {
    meaning: "总表中已公布的数字被改动时会提示。",
    why: "公布过的数字不会消失，改动应当有理由。",
  },
  "time-backwards": {
    meaning: "提交时间早于上一次提交的会提示。",
    why: "时钟不准很常见，编造的日期看上去也是这样。",
  },
};
