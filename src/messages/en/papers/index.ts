import { common } from "./common.js";
import { lists } from "./lists.js";

export const papers = { common, lists };
