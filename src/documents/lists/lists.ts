import type { Messages } from "../../messages/index.js";
import type { Table } from "../document.js";
import { documentOf, type Paper, type Source } from "../paper.js";
import { limitsAndState } from "../remarks.js";
import { evidenceCatalogue } from "./evidence.js";
import { measureList } from "./measures.js";
import { problemList } from "./problems.js";
import { regulationList } from "./regulations.js";
import { responsibilityList } from "./responsibilities.js";
import { totals } from "./totals.js";

type MakeTable = (source: Source, messages: Messages) => Table;

const tables = {
  problems: problemList,
  measures: measureList,
  responsibilities: responsibilityList,
  regulations: regulationList,
  evidence: evidenceCatalogue,
} satisfies Record<string, MakeTable>;

type ListName = keyof typeof tables;

/** All the lists, and the figures behind them. */
export const lists: Paper = listsOf("lists", [...Object.values(tables), totals]);

/** Each list by itself. */
export const eachList = Object.fromEntries(
  (Object.keys(tables) as ListName[]).map((name) => [name, listsOf(name, [tables[name]])]),
) as Readonly<Record<ListName, Paper>>;

function listsOf(name: ListName | "lists", makers: readonly MakeTable[]): Paper {
  return {
    build(source, messages) {
      const { lists: texts } = messages.papers;
      return documentOf(source, {
        title: texts.titled(texts.names[name], source.ledger.header.title),
        orientation: "landscape",
        remarks: limitsAndState(source, messages),
        blocks: makers.map((make) => make(source, messages)),
      });
    },
  };
}
