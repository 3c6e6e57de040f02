import type { Messages } from "../../index.js";
import { common } from "./common.js";
import { lists } from "./lists.js";

export const papers: Messages["papers"] = { common, lists };
