import type { Category, Contact, Header, Measure, NoticeTexts, Problem, Round } from "../../model/schema.js";

/** Whatever is not named here stays in the ledger: a notice for the public is made from these fields and no others. */
export const publicFields = {
  header: ["organization"],
  round: ["kind", "body", "from", "to", "feedback_on"],
  category: ["id", "name"],
  notice: ["opening", "summary", "closing", "signature"],
  contact: ["phone", "email", "address", "postcode"],
  problem: ["category", "group", "title", "status", "term", "deadline", "review_on"],
  measure: ["text", "progress"],
} as const satisfies {
  readonly header: readonly (keyof Header)[];
  readonly round: readonly (keyof Round)[];
  readonly category: readonly (keyof Category)[];
  readonly notice: readonly (keyof NoticeTexts)[];
  readonly contact: readonly (keyof Contact)[];
  readonly problem: readonly (keyof Problem)[];
  readonly measure: readonly (keyof Measure)[];
};

type Named<T, Fields extends readonly (keyof T)[]> = Readonly<Pick<T, Fields[number]>>;

type Fields = typeof publicFields;

export type PublicMeasure = Named<Measure, Fields["measure"]>;

/** Its measures are always there, so that a `Problem` cannot stand in for it. */
export type PublicProblem = Named<Problem, Fields["problem"]> & { readonly measures: readonly PublicMeasure[] };

/** Its parts are always there, so that a `Header` cannot stand in for it. */
export type PublicHeader = Named<Header, Fields["header"]> & {
  readonly round: Named<Round, Fields["round"]>;
  readonly categories: readonly Named<Category, Fields["category"]>[];
  readonly notice: Named<NoticeTexts, Fields["notice"]>;
  readonly contact: Named<Contact, Fields["contact"]>;
};

/** Of a problem only what the public may read. Whether it may read of the problem at all is asked before. */
export function publicProblem(problem: Problem): PublicProblem {
  const measures = problem.measures ?? [];
  return {
    ...only(problem, publicFields.problem),
    measures: measures.map((measure) => only(measure, publicFields.measure)),
  };
}

/** Of a header only what the public may read. */
export function publicHeader(header: Header): PublicHeader {
  const { round = {}, categories, notice = {} } = header;
  return {
    ...only(header, publicFields.header),
    round: only(round, publicFields.round),
    categories: categories.map((category) => only(category, publicFields.category)),
    notice: only(notice, publicFields.notice),
    contact: only(notice.contact ?? {}, publicFields.contact),
  };
}

function only<T extends object, K extends keyof T>(from: T, fields: readonly K[]): Pick<T, K> {
  return Object.fromEntries(fields.filter((field) => field in from).map((field) => [field, from[field]])) as Pick<T, K>;
}
