import type { AuditCommands, AuditRuleId, AuditStory } from "../../../model/audit.js";
import { sealCommands } from "./seals.js";
import { stateStories } from "./states.js";
import { stepStories } from "./steps.js";

/** For each rule a history in which it finds something, and no other rule does; in the order of `audit --explain`. */
export const auditStories: Readonly<Record<AuditRuleId, AuditStory | AuditCommands>> = {
  ...stepStories,
  ...stateStories,
  ...sealCommands,
};
