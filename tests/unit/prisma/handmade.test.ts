import { describe, expect, it } from "vitest";
import { withoutHandmade } from "@/prisma/handmade";

const migrations = `
CREATE TABLE "person" ("id" UUID NOT NULL);
CREATE UNIQUE INDEX "person_mail_key" ON "person"("mail");
ALTER TABLE person DROP COLUMN search, ADD COLUMN search text GENERATED ALWAYS AS (search_fold(name)) STORED;
CREATE INDEX person_search_trgm ON person USING gin (search gin_trgm_ops);
`;

describe("what was written by hand", () => {
  it("is no difference", () => {
    const diff = [
      `-- DropIndex\nDROP INDEX "person_search_trgm";`,
      `-- AlterTable\nALTER TABLE "person" ALTER COLUMN "search" DROP DEFAULT;`,
    ].join("\n\n");
    expect(withoutHandmade(diff, migrations)).toBe("");
  });

  it("leaves every other difference, also beside it", () => {
    const kept = [
      `-- DropIndex\nDROP INDEX "person_mail_key";`,
      `-- AlterTable\nALTER TABLE "person" ALTER COLUMN "name" DROP DEFAULT;`,
      `-- CreateTable\nCREATE TABLE "visit" (\n    "id" UUID NOT NULL\n);`,
    ].join("\n\n");
    expect(withoutHandmade(`-- DropIndex\nDROP INDEX "person_search_trgm";\n\n${kept}`, migrations)).toBe(
      kept,
    );
  });
});
