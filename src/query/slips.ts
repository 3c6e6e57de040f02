import type { CivilDate } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Measure, Problem } from "../model/schema.js";
import { byUrgency, type Due, dueOf } from "./due.js";

/** Something that is due, and who answers for it; its measure is one with a date or with departments of its own. */
export interface DueTask extends Due {
  readonly leaders: readonly string[];
  /** The first in the lead; each once. */
  readonly departments: readonly string[];
}

/** What one department is to be reminded of, by kind; `department` null: nobody is named. */
export interface Slip {
  readonly department: string | null;
  readonly light: Due["light"];
  readonly tasks: readonly DueTask[];
}

/** Everything that is overdue or due soon, problem by problem in the order of the ledger. */
export function dueTasks(ledger: Ledger, today: CivilDate): DueTask[] {
  return dueOf(ledger, today).flatMap(tasksOf);
}

/**
 * The slips for these departments, or for all where none is asked for: the departments in the order in which the tasks
 * name them, what is overdue before what is due soon, the most urgent first. A task stands with each of its departments;
 * what has none stands last, unless departments are asked for.
 */
export function slipsOf(tasks: readonly DueTask[], asked: readonly string[]): Slip[] {
  const byDepartment = new Map<string | null, DueTask[]>();
  const stack = (department: string | null, task: DueTask) => {
    const own = byDepartment.get(department);
    if (own === undefined) byDepartment.set(department, [task]);
    else own.push(task);
  };
  for (const task of tasks) for (const department of task.departments) stack(department, task);
  for (const task of tasks) if (task.departments.length === 0) stack(null, task);
  const isAsked = (department: string | null) =>
    asked.length === 0 || (department !== null && asked.includes(department));
  return [...byDepartment]
    .filter(([department]) => isAsked(department))
    .flatMap(([department, own]) =>
      (["red", "yellow"] as const).flatMap((light): Slip[] => {
        const found = own.filter((task) => task.light === light);
        return found.length === 0 ? [] : [{ department, light, tasks: found.toSorted(byUrgency) }];
      }),
    );
}

/** What is due by the problem's date is told to the departments of its open measures too. */
function tasksOf(due: Due): DueTask[] {
  const { problem, measure } = due;
  if (measure !== null) return [taskOf(due, measure)];
  const open = (problem.measures ?? []).filter(({ status }) => status !== "done");
  const handedOn = open.flatMap((each) => handedOnTask(due, each));
  return isWhollyHandedOn(problem, open) ? handedOn : [taskOf(due, problem), ...handedOn];
}

/** Whoever a measure does not name answers for it as for its problem. */
function taskOf(due: Due, { leaders, departments }: Problem | Measure): DueTask {
  const { problem } = due;
  return {
    ...due,
    leaders: leaders ?? problem.leaders ?? [],
    departments: [...new Set(departments ?? problem.departments ?? [])],
  };
}

/** A measure without a date of its own, as far as it is the task of others than the problem's own departments. */
function handedOnTask(due: Due, measure: Measure): DueTask[] {
  if (measure.deadline !== undefined) return [];
  const task = taskOf({ ...due, measure }, measure);
  const others = task.departments.filter((name) => due.problem.departments?.includes(name) !== true);
  return others.length === 0 ? [] : [{ ...task, departments: others }];
}

/** Whether a problem without departments is all in the hands of those that its open measures name. */
function isWhollyHandedOn({ departments = [] }: Problem, open: readonly Measure[]): boolean {
  const isHandedOn = (measure: Measure) => measure.deadline === undefined && (measure.departments ?? []).length > 0;
  return departments.length === 0 && open.length > 0 && open.every(isHandedOn);
}
