import { type CivilDate, daysBetween } from "../model/date.js";
import type { Ledger } from "../model/ledger.js";
import type { Measure, Problem } from "../model/schema.js";
import { isFinished } from "../model/status.js";
import { dueDate, type Light, lightOfDate, ownDate } from "./light.js";

/** Something that is overdue or due soon, and who answers for it. */
export interface DueTask {
  readonly problem: Problem;
  /** The measure whose own deadline or own departments these are; null for the problem itself. */
  readonly measure: Measure | null;
  readonly leaders: readonly string[];
  /** The first in the lead; each once. */
  readonly departments: readonly string[];
  readonly date: CivilDate;
  /** The date is that on which staged work is looked at again. */
  readonly review: boolean;
  readonly light: Exclude<Light, "green">;
  /** How many days it is past its date, or has left. */
  readonly days: number;
}

/** What one department is to be reminded of, by kind; `department` null: nobody is named. */
export interface Slip {
  readonly department: string | null;
  readonly light: DueTask["light"];
  readonly tasks: readonly DueTask[];
}

/** A problem or a measure with its date, if it has one. */
type Task = Omit<DueTask, "date" | "light" | "days"> & { readonly date: CivilDate | null };

/** Everything that is overdue or due soon by the ledger's policy, in the order of the ledger. */
export function dueTasks({ entries, policy }: Ledger, today: CivilDate): DueTask[] {
  return entries
    .flatMap(({ problem }) => tasksOf(problem))
    .flatMap(({ date, ...task }) => {
      const light = date === null ? "green" : lightOfDate(date, today, policy.dueSoonDays);
      return date === null || light === "green"
        ? []
        : [{ ...task, date, light, days: Math.abs(daysBetween(today, date)) }];
    });
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
        return found.length === 0 ? [] : [{ department, light, tasks: found.toSorted(byDate) }];
      }),
    );
}

function byDate(a: DueTask, b: DueTask): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.problem.id - b.problem.id;
}

/** The problem, and its open measures where they have a deadline of their own or are another department's. */
function tasksOf(problem: Problem): Task[] {
  if (isFinished(problem.status)) return [];
  const open = (problem.measures ?? []).filter(({ status }) => status !== "done");
  const ofMeasures = open.flatMap((measure) => measureTask(problem, measure));
  return isWhollyHandedOn(problem, open) ? ofMeasures : [problemTask(problem), ...ofMeasures];
}

function problemTask(problem: Problem): Task {
  const { leaders = [], departments = [], status } = problem;
  const own = { leaders, departments: [...new Set(departments)] };
  return { problem, measure: null, ...own, date: ownDate(problem), review: status === "staged" };
}

function measureTask(problem: Problem, measure: Measure): Task[] {
  const leaders = measure.leaders ?? problem.leaders ?? [];
  const departments = [...new Set(measure.departments ?? problem.departments ?? [])];
  if (measure.deadline !== undefined) {
    return [{ problem, measure, leaders, departments, date: measure.deadline, review: false }];
  }
  // Its date is the problem's, of which the problem's own departments are told already.
  const others = departments.filter((name) => problem.departments?.includes(name) !== true);
  if (others.length === 0) return [];
  return [{ ...problemTask(problem), measure, leaders, departments: others }];
}

/** Whether a problem without departments is all in the hands of those that its open measures name. */
function isWhollyHandedOn({ departments = [] }: Problem, open: readonly Measure[]): boolean {
  const isHandedOn = (measure: Measure) => measure.deadline === undefined && (measure.departments ?? []).length > 0;
  return departments.length === 0 && open.length > 0 && open.every(isHandedOn);
}

/** Open problems of which nobody can tell whether they are late, since nothing about them has a date. */
export function undatedProblems({ entries }: Ledger): Problem[] {
  return entries
    .map(({ problem }) => problem)
    .filter((problem) => !isFinished(problem.status) && dueDate(problem) === null);
}
