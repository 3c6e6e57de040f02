import type { Messages } from "../index.js";

export const yaml: Messages["yaml"] = {
  codes: {
    UNCLOSED_QUOTE: {
      problem: "从这里开始的引号没有结束。",
      remedy: "请在文字末尾补上同样的半角引号；不需要引号的，删去这一个。",
    },
    UNCLOSED_BRACKET: {
      problem: "从这里开始的括号没有结束。",
      remedy: "请在最后一项后面补上右括号；括号本来就是文字的，把整段文字用半角引号括起来。",
    },
    BLOCK_AS_IMPLICIT_KEY: {
      problem: "这段文字中有“: ”（冒号加空格），前半段被当成了字段名。",
      remedy: "请把整段文字用半角引号括起来，例如“goal: '…: …'”。",
    },
    BLOCK_IN_FLOW: {
      problem: "括号里的这一处被当成了字段。",
      remedy: "文字中有“: ”的，请用半角引号括起来；或者不用括号，每项一行，以短横线开头。",
    },
    MULTILINE_IMPLICIT_KEY: {
      problem: "这里两行连在了一起：上面的文字还没有结束，就开始了一个字段。",
      remedy: "每个字段另起一行，与上面的字段左对齐，字段名后面写“: ”；接着上一行的文字要缩进。",
    },
    MISSING_COLON: {
      problem: "这里只有字段名，后面没有冒号。",
      remedy: "请在字段名后面加上半角冒号和空格；如果是上一个字段的文字，请缩进。",
    },
    BAD_INDENT: {
      problem: "这里的缩进与同一组的其他行不一致。",
      remedy: "同一层的字段和短横线要左对齐，每深一层多缩进两个空格。",
    },
    DASH_AFTER_KEY: {
      problem: "短横线与字段名写在了同一行。",
      remedy: "列表请从下一行写起；短横线本来就是文字的，把整段文字用半角引号括起来。",
    },
    TEXT_AFTER_END: {
      problem: "字段的内容已经结束，后面又多出了文字。",
      remedy: "请把后引号或者右括号移到全部文字的末尾，或者删去多出的文字。",
    },
    UNEXPECTED_TOKEN: {
      problem: "这里不应当有这个内容。",
      remedy: "请删去它；如果是文字的一部分，把整段文字用半角引号括起来。",
    },
    BAD_SCALAR_START: {
      problem: "文字不能以这个字符开头（例如“@”、“`”、“%”或者半角逗号）。",
      remedy: "请把整段文字用半角引号括起来。",
    },
    BAD_DQ_ESCAPE: {
      problem: "双引号中的反斜杠有特殊的含义。",
      remedy: "请把反斜杠写两遍，或者改用半角单引号把文字括起来。",
    },
    UNRESOLVED_ALIAS: {
      problem: "以“*”开头的文字表示引用文件中的另一处，但是没有这个名称。",
      remedy: "星号本来就是文字的，请把整段文字用半角引号括起来。",
    },
    BAD_ALIAS: {
      problem: "以“*”或者“&”开头的文字有特殊的含义，这里缺少名称或者名称有误。",
      remedy: "如果它本来就是文字，请把整段文字用半角引号括起来。",
    },
    TAG_RESOLVE_FAILED: {
      problem: "以“!”开头的文字有特殊的含义，这里无法识别。",
      remedy: "叹号本来就是文字的，请把整段文字用半角引号括起来。",
    },
    NON_STRING_KEY: {
      problem: "字段名应当是一个词，这里不是。",
      remedy: "请参照其他文件写字段名，不加括号。",
    },
    NESTED_TOO_DEEP: {
      problem: "这里的层次超过了100层。",
      remedy: "请改正括号或者短横线：台账最多只需要六层。",
    },
  },
  other: (detail) => ({
    problem: `这里的写法无法识别，解析程序的原话是“${detail}”。`,
    remedy: "请检查标出之处的缩进、引号和括号；没有把握的，把整段文字用半角引号括起来。",
  }),
};
