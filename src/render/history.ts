import type { Messages } from "../messages/index.js";
import { shortHash, subjectOf } from "../model/commit.js";
import type { HistoryEvent } from "../model/event.js";
import type { Screen } from "./counts.js";
import { logLine } from "./detail.js";
import { differenceTexts } from "./differences.js";
import { harmless } from "./plain.js";
import { wrap } from "./wrap.js";

/** Events as `history --json` tells them. */
export function eventsJson(events: readonly HistoryEvent[], messages: Messages): object[] {
  return events.map(({ commit, id, title, kind, status, formerId, differences, steps, takenOut }) => ({
    id,
    title,
    kind,
    status,
    former_id: formerId,
    commit: commit.hash,
    date: commit.date,
    author: commit.author.name,
    email: commit.author.email,
    subject: subjectOf(commit),
    changes: differences.map(({ measure, name, item, from = null, to = null }) => ({
      measure,
      field: name,
      item,
      from,
      to,
    })),
    steps: steps.map(({ entry, standing }) => ({ ...entry, standing })),
    taken_out: takenOut,
    text: differenceTexts(id, differences, messages),
  }));
}

/** Events commit by commit, in the order given; `ofOne` leaves out the number that all have. */
export function eventsText(events: readonly HistoryEvent[], ofOne: boolean, screen: Screen): string {
  const { palette, width } = screen;
  const lines: string[] = [];
  let last = "";
  for (const event of events) {
    const { commit } = event;
    if (commit.hash !== last) {
      const head = [commit.date, shortHash(commit.hash), harmless(commit.author.name), harmless(subjectOf(commit))];
      lines.push(...wrap(head.join("  "), width).map(palette.strong));
      last = commit.hash;
    }
    for (const text of eventTexts(event, screen.messages)) {
      // What is about a measure begins with its number.
      const told = ofOne || text.startsWith(`${event.id}.`) ? text : `${event.id}  ${text}`;
      const [first = "", ...rest] = wrap(told, width - 4);
      lines.push(`  ${first}`, ...rest.map((line) => `    ${line}`));
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** What one commit did to a problem, in words that are safe to show, one thing each. */
export function eventTexts(
  { id, title, kind, status, formerId, differences, steps, takenOut }: HistoryEvent,
  messages: Messages,
): string[] {
  const { changes, history, words } = messages;
  const logged = steps.map(({ entry, standing }) => {
    const about = standing === "later" ? [history.standing.later] : [];
    return history.step(harmless([logLine(entry, id, messages), ...about].join(messages.show.separator)));
  });
  const gone = takenOut.map((entry) => history.takenOut(harmless(logLine(entry, id, messages))));
  if (kind === "removed") return [changes.problemRemoved(harmless(title))];
  if (kind === "added") {
    return [changes.problemAdded(harmless(title)), history.status(words.status[status]), ...logged];
  }
  const renumbered = formerId === null ? [] : [history.renumbered(formerId, id)];
  return [...renumbered, ...differenceTexts(id, differences, messages), ...gone, ...logged];
}
