import { describe, expect, it } from "vitest";
import { planted, readSources, type Law } from "./source";

/**
 * What is decided is tested without a database, what touches the database on a real one, at the mirrored place: in a
 * file of the room's name, or one of the noun's that imports the room. Steps are also tested by the commands that share them.
 */
const TIERS: Record<string, string> = {
  rules: "unit",
  policy: "unit",
  queries: "db",
  steps: "db",
  commands: "db",
};

export const mirror: Law = (sources) => {
  const tests = [...sources].filter(([path]) => path.startsWith("tests/") && path.endsWith(".test.ts"));
  const missing = [...sources.keys()].flatMap((path) => {
    const [, area, noun, kind] = /^lib\/([^/]+)\/([^/]+)\/(\w+)(?:\.ts|\/[^/]+\.ts)$/.exec(path) ?? [];
    const tier = TIERS[kind ?? ""];
    if (tier === undefined || area === "run") return [];
    const folder = `tests/${tier}/${area}/${noun}/`;
    const room = new RegExp(`"@/lib/${area}/${noun}/(${kind === "steps" ? "steps|commands" : kind})[/"]`);
    const isTested = tests.some(
      ([test, text]) => test.startsWith(folder) && (test.startsWith(folder + kind) || room.test(text)),
    );
    return isTested ? [] : [`lib/${area}/${noun}/${kind}: no test in ${folder}`];
  });
  return [...new Set(missing)];
};

describe("each room has its test", () => {
  it("holds", () => expect(mirror(readSources())).toEqual([]));

  it.each([
    ["rules", { "lib/learning/course/rules.ts": "" }],
    ["policy", { "lib/learning/course/policy.ts": "", "tests/unit/learning/course/rules.test.ts": "" }],
    ["queries tested without a database", { "lib/a/b/queries.ts": "", "tests/unit/a/b/queries.test.ts": "" }],
    ["commands in a folder", { "lib/learning/course/commands/publish.ts": "" }],
  ])("fails on untested %s", (_, files) =>
    expect(mirror(planted(files as Record<string, string>))).toHaveLength(1),
  );

  it("takes one file or one a verb", () => {
    const files = {
      "lib/a/b/commands/publish.ts": "",
      "tests/db/a/b/commands-publish.test.ts": "",
      "lib/a/b/rules.ts": "",
      "tests/unit/a/b/rules.test.ts": "",
    };
    expect(mirror(planted(files))).toEqual([]);
  });
});
