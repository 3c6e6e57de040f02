import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { words } from "../../src/messages/zh/words.js";
import { policyOf } from "../../src/model/ledger.js";
import { statuses } from "../../src/model/status.js";

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function read(kind: string): Schema {
  return JSON.parse(readFileSync(new URL(`../../schemas/${kind}.schema.json`, import.meta.url), "utf8"));
}

const problem = read("problem");
const ledger = read("ledger");

/** The schema itself and all of its definitions, by name. */
function parts(schema: Schema): [string, Schema][] {
  return [["root", schema], ...Object.entries(schema.$defs ?? {})];
}

/** Every field and every definition, by name. */
function described(schema: Schema): [string, Schema][] {
  return parts(schema).flatMap(([name, part]) => [
    [name, part] as [string, Schema],
    ...Object.entries(part.properties ?? {}).map(([key, field]) => [`${name}.${key}`, field] as [string, Schema]),
  ]);
}

const han = "\\p{Script=Han}";
const bilingualTitle = new RegExp(`^[^/]*${han}[^/]* / [A-Z][^/\\p{Script=Han}]*$`, "u");
const bilingualText = new RegExp(`${han}.*。 [A-Z][^\\p{Script=Han}]*\\.$`, "u");
const labelledWord = new RegExp(
  `^(${han}+)(、${han}+)* / [\\w-]+( \\w+)*(, \\w+( \\w+)*)* — .*${han}.*。 [A-Z].*\\.$`,
  "u",
);

describe.each([
  ["problem", problem],
  ["ledger", ledger],
])("%s.schema.json", (_, schema) => {
  test("is JSON Schema 2020-12, without a keyword that nobody knows", () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, formats: { date: true } });
    ajv.addVocabulary(["enumDescriptions"]);
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test.each(described(schema))("%s tells what it is in Chinese and in English", (_name, part) => {
    expect(part.title).toMatch(bilingualTitle);
    expect(part.description).toMatch(bilingualText);
  });

  test.each(parts(schema).filter(([, part]) => part.type === "object"))("%s takes no unknown key", (_name, part) => {
    expect(part.additionalProperties).toBe(false);
  });

  test.each(described(schema).filter(([, part]) => part.enum !== undefined))("%s explains each word", (_name, part) => {
    expect(part.enumDescriptions).toHaveLength(part.enum?.length ?? 0);
    for (const text of part.enumDescriptions ?? []) expect(text).toMatch(labelledWord);
  });

  test("has full-width punctuation next to Chinese characters", () => {
    const halfWidth = new RegExp(`${han}[,:;()?!"]|[,:;()?!]${han}`, "u");
    for (const [, part] of described(schema)) {
      for (const text of [part.title, part.description, ...(part.enumDescriptions ?? [])]) {
        expect(text ?? "").not.toMatch(halfWidth);
      }
    }
  });
});

describe("one word for one thing, here as on the screen", () => {
  const titled = Object.entries(problem.properties ?? {});
  test.each(titled)("the title of %s", (key, field) => {
    const [chinese] = (field.title ?? "").split(" / ");
    expect(chinese).toBe(words.field[key as keyof typeof words.field]);
  });

  test.each([
    ["status", words.status],
    ["term", words.term],
    ["logEvent", words.event],
  ])("the words of %s", (name, shown) => {
    const part = problem.$defs?.[name];
    const labels = part?.enumDescriptions?.map((text, index) => [part.enum?.[index], text.split(/、| \/ /)[0]]);
    expect(Object.fromEntries(labels ?? [])).toEqual(shown);
  });
});

test("every status of the schema has its row in the program", () => {
  expect(problem.$defs?.status?.enum).toEqual(statuses);
});

test("the defaults that the schema tells are those of the program", () => {
  const told = (definition: string, key: string) => ledger.$defs?.[definition]?.properties?.[key]?.default;
  expect(policyOf({ title: "某局", categories: [] })).toEqual({
    dueSoonDays: told("policySettings", "due_soon_days"),
    backdateDays: told("policySettings", "backdate_days"),
    close: {
      evidence: told("closePolicy", "evidence"),
      submission: told("closePolicy", "submission"),
      approvals: told("closePolicy", "approvals"),
      twoPersons: told("closePolicy", "two_persons"),
    },
    identities: told("policySettings", "identities"),
    signed: told("policySettings", "signed"),
  });
});
