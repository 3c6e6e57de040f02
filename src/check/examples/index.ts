import type { RuleId } from "../../diagnostic.js";
import type { Examples } from "./example.js";
import { fileExamples } from "./files.js";
import { ledgerExamples } from "./ledger.js";
import { logExamples } from "./log.js";
import { schemaExamples } from "./schema.js";

/** A failing and a passing example of every rule, in the order in which `check --explain` lists the rules. */
export const examples: Examples<RuleId> = { ...fileExamples, ...schemaExamples, ...logExamples, ...ledgerExamples };
