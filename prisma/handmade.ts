/**
 * Migrations hold objects that Prisma's language cannot say (generated columns, expression indexes, composite
 * keys); the engine sees some of them and would drop them. We write their names without quotes, Prisma writes its
 * own with: a name that stands in the migrations only without quotes is ours, and its removal is no difference.
 */
export function withoutHandmade(diff: string, migrations: string): string {
  const blocks = diff.split(/\n(?=-- [A-Z])/).map((block) => block.trim());
  return blocks
    .map((block) => keepOurs(block, migrations))
    .filter((block) => block !== "")
    .join("\n\n");
}

function keepOurs(block: string, migrations: string): string {
  const [title = "", ...rest] = block.split("\n");
  const statements = rest.join("\n").split(/;\n?/);
  const kept = statements
    .map((text) => text.trim())
    .filter((text) => text !== "" && !dropsHandmade(text, migrations));
  return kept.length === 0 ? "" : [title, ...kept.map((text) => `${text};`)].join("\n");
}

function dropsHandmade(statement: string, migrations: string): boolean {
  const dropped =
    /^DROP INDEX "(\w+)"$/.exec(statement)?.[1] ??
    /^ALTER TABLE "\w+" DROP CONSTRAINT "(\w+)"$/.exec(statement)?.[1];
  if (dropped !== undefined) return isHandmade(dropped, migrations);
  const [, table, column] = /^ALTER TABLE "(\w+)" ALTER COLUMN "(\w+)" DROP DEFAULT$/.exec(statement) ?? [];
  return table !== undefined && column !== undefined && isGenerated(table, column, migrations);
}

function isHandmade(name: string, migrations: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(migrations) && !migrations.includes(`"${name}"`);
}

function isGenerated(table: string, column: string, migrations: string): boolean {
  const added = new RegExp(`ALTER TABLE ${table}\\b[^;]*ADD COLUMN ${column} [^;]*?GENERATED ALWAYS`);
  return added.test(migrations);
}
