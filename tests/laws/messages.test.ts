import ts from "typescript";
import { describe, expect, it } from "vitest";
import { messages as az } from "@/lib/platform/i18n/messages/az";
import { messages as en } from "@/lib/platform/i18n/messages/en";
import { messages as tr } from "@/lib/platform/i18n/messages/tr";
import { argumentsOf } from "./icu";
import { isTypeScript, parse, planted, readSources, walk, type Sources } from "./source";

/** Three languages with the same keys and the same placeholders, none of them empty or unused. */

type Tree = { [key: string]: string | Tree };
const MESSAGES = "lib/platform/i18n/messages/";

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

function same(source: Tree, others: Record<string, Tree>): string[] {
  const own = flatten(source);
  return Object.entries(others).flatMap(([locale, tree]) => {
    const theirs = flatten(tree);
    const said = [...theirs.keys()].filter((key) => !own.has(key)).map((key) => `${locale} alone has ${key}`);
    for (const [key, text] of own) {
      const other = theirs.get(key);
      if (other === undefined || other.trim() === "") said.push(`${locale} lacks ${key}`);
      else if (argumentsOf(text).join() !== argumentsOf(other).join()) {
        said.push(`${key}: {${argumentsOf(text)}} in tr, {${argumentsOf(other)}} in ${locale}`);
      }
    }
    return said;
  });
}

/** The words and patterns that a file could make a key of. */
type Words = { literals: Set<string>; patterns: RegExp[] };

function wordsOf(path: string, text: string): Words {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  walk(parse(path, text), (node) => {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      const pattern = parts.map((part) => part.replaceAll(/[^\w]/g, "\\$&")).join("[^ ]+");
      if (/\w/.test(parts.join("")) && /^[\w.-]*$/.test(parts.join("")))
        patterns.push(new RegExp(`^${pattern}$`));
    }
  });
  return { literals, patterns };
}

/** Keys that a type makes complete (`satisfies Record<Refusal, string>`): whoever writes the code writes the sentence. */
function typedKeys(sources: Sources): Set<string> {
  const found = new Set<string>();
  for (const [path, text] of sources) {
    if (!path.startsWith(`${MESSAGES}tr/`)) continue;
    walk(parse(path, text), (node) => {
      if (!ts.isSatisfiesExpression(node) || !ts.isObjectLiteralExpression(node.expression)) return;
      if (!node.type.getText().startsWith("Record<")) return;
      for (const property of node.expression.properties)
        found.add([...pathOf(node), property.name?.getText().replaceAll('"', "")].join("."));
    });
  }
  return found;
}

function pathOf(node: ts.Node): string[] {
  if (ts.isPropertyAssignment(node)) return [...pathOf(node.parent), node.name.getText().replaceAll('"', "")];
  if (ts.isVariableDeclaration(node)) return [node.name.getText()];
  return node.parent === undefined ? [] : pathOf(node.parent);
}

function unused(keys: Iterable<string>, sources: Sources): string[] {
  const typed = typedKeys(sources);
  const files = [...sources]
    .filter(
      ([path]) =>
        isTypeScript(path) &&
        /^(app|components|lib|proxy|instrumentation)/.test(path) &&
        !path.startsWith(MESSAGES),
    )
    .map(([path, text]) => wordsOf(path, text));
  const isUsed = (key: string) =>
    typed.has(key) ||
    [...typed].some((group) => key.startsWith(`${group}.`)) ||
    files.some((words) => makes(words, key));
  return [...keys].filter((key) => !isUsed(key)).map((key) => `${key} is used nowhere`);
}

function makes({ literals, patterns }: Words, key: string): boolean {
  const parts = key.split(".");
  return parts.some((_, depth) => {
    const namespace = parts.slice(0, depth).join(".");
    const rest = parts.slice(depth).join(".");
    if (depth > 0 && !literals.has(namespace)) return false;
    return literals.has(rest) || patterns.some((pattern) => pattern.test(rest));
  });
}

describe("messages", () => {
  it("are the same in three languages", () => expect(same(tr, { en, az })).toEqual([]));
  it("are all used", () => expect(unused(flatten(tr).keys(), readSources())).toEqual([]));

  it("fail when a language lacks one, leaves it empty, adds one or takes other placeholders", () => {
    expect(same({ a: { b: "x" } }, { en: { a: {} } })).toEqual(["en lacks a.b"]);
    expect(same({ a: "x" }, { en: { a: " " } })).toEqual(["en lacks a"]);
    expect(same({}, { en: { a: "x" } })).toEqual(["en alone has a"]);
    expect(same({ a: "{name} geldi" }, { en: { a: "{person} came" } })).toHaveLength(1);
    expect(
      same({ a: "{n, plural, other {# gün}}" }, { en: { a: "{n, plural, one {day} other {days}}" } }),
    ).toEqual([]);
    expect(same({ a: "<b>x</b>" }, { en: { a: "x" } })).toHaveLength(1);
  });

  it("fail when one is used nowhere", () => {
    const files = planted({
      "app/a.tsx": `const t = getTranslations("course.list"); t("title"); t(\`state.\${state}\`);`,
      [`${MESSAGES}tr/course.ts`]: `export const course = { refusal: { full: "x" } satisfies Record<Refusal, string> };`,
    });
    const keys = [
      "course.list.title",
      "course.list.state.open",
      "course.refusal.full",
      "course.list.lead",
      "other.title",
    ];
    expect(unused(keys, files)).toEqual(["course.list.lead is used nowhere", "other.title is used nowhere"]);
  });
});
