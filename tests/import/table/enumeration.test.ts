import { describe, expect, test } from "vitest";
import { enumerationOf, linesOf } from "../../../src/import/table/enumeration.js";
import { postsOf } from "../../../src/import/table/posts.js";

describe("an enumeration", () => {
  test.each([
    ["1.修订制度；2.集中学习。"],
    ["1. 修订制度\n2. 集中学习。"],
    ["1．修订制度。2．集中学习。"],
    ["1、修订制度\n2、集中学习。"],
    ["1）修订制度 2）集中学习。"],
    ["（1）修订制度（2）集中学习。"],
    ["(1)修订制度；(2)集中学习。"],
    ["①修订制度②集中学习。"],
    ["⑴修订制度⑵集中学习。"],
    ["（一）修订制度\n（二）集中学习。"],
    ["一、修订制度\n二、集中学习。"],
    ["一是修订制度；二是集中学习。"],
    ["一是修订制度，二是集中学习。"],
  ])("%j", (text) => {
    const items = enumerationOf(text)?.items.map((each) => each.replace(/[。，]$/, ""));
    expect(items).toEqual(["修订制度", "集中学习"]);
  });

  test.each([
    "修订制度",
    "1.5万元已经收回",
    "2.集中学习",
    "一是一，不含糊",
    "一、二季度集中学习",
    "12.31前完成",
    "",
    "1.",
    "1.；2.集中学习",
  ])("%j is none", (text) => {
    expect(enumerationOf(text)).toBeNull();
  });

  test("takes only the number that comes next, where a number can stand", () => {
    expect(enumerationOf("1.核查问题1、2、3。2.整改附件（2）中的问题")?.items).toEqual([
      "核查问题1、2、3。",
      "整改附件（2）中的问题",
    ]);
    expect(enumerationOf("（1）按附件（2）整改（2）回头看")?.items).toEqual(["按附件（2）整改", "回头看"]);
    expect(enumerationOf("1.完成率达到2.5倍\n2.巩固")?.items).toEqual(["完成率达到2.5倍", "巩固"]);
  });

  test("keeps the levels below within its items", () => {
    expect(enumerationOf("1.学习：（1）集中；（2）自学。2.考核。")?.items).toEqual([
      "学习：（1）集中；（2）自学。",
      "考核。",
    ]);
  });

  test("that skips a number is told", () => {
    expect(enumerationOf("1.甲。2.乙。4.丁。")).toEqual({ items: ["甲。", "乙。4.丁。"], broken: true });
  });

  test("of ten thousand characters takes no time", () => {
    const long = "1.".concat("（1）2.一是①".repeat(1_200));
    const start = process.cpuUsage();
    enumerationOf(long);
    enumerationOf("（".repeat(10_000));
    linesOf("（\n".repeat(5_000));
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });
});

describe("lines", () => {
  test("are items where there are several", () => {
    expect(linesOf("修订制度；\n\n集中学习")).toEqual(["修订制度", "集中学习"]);
    expect(linesOf("修订制度")).toBeNull();
  });

  test.each(["修订制度，\n集中学习", "学习（党章、\n准则）", "学习“第一\n议题”", "如下：\n集中学习"])(
    "that go on are none: %j",
    (text) => {
      expect(linesOf(text)).toBeNull();
    },
  );
});

describe("posts", () => {
  test.each([
    ["局长、分管副局长", ["局长", "分管副局长"]],
    ["办公室,人事科， 机关党委;财务科；\n信息科", ["办公室", "人事科", "机关党委", "财务科", "信息科"]],
    ["办公室（文秘、综合）、人事科", ["办公室（文秘、综合）", "人事科"]],
    ["办公室（文秘、人事科", ["办公室（文秘", "人事科"]],
    ["牵头单位：办公室；配合单位：人事科、办公室", ["办公室", "人事科"]],
    [" 、 ", []],
  ])("%j", (text, names) => {
    expect(postsOf(text)).toEqual(names);
  });
});
