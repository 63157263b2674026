import { expect, test } from "vitest";
import { isCertificateNumber } from "@/lib/learning/certificate/rules";
import { db } from "@/lib/platform/db";
import { planScale } from "@/prisma/seed/scale/plan";
import { Progress } from "@/prisma/seed/scale/progress";
import { seedScale } from "@/prisma/seed/seed";

const TEACHERS = 400;
const silent = () => {};
const count = () =>
  Promise.all([db.person.count(), db.session.count(), db.enrolment.count(), db.certificate.count()]);

test("a nation of any size: three enrolments a teacher, seats that the database counted, numbers that check", async () => {
  const url = process.env.DATABASE_URL ?? "";
  await seedScale(silent, TEACHERS, url);
  expect(await db.person.count()).toBe(TEACHERS);
  expect(await db.session.count()).toBe(3_000);
  expect(await db.school.count({ where: { isDemonstration: true } })).toBe(4_000);
  expect(await db.enrolment.count()).toBe(TEACHERS * 3);

  const wrong = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM session s LEFT JOIN enrolment e ON e.session_id = s.id AND enrolment_holds_seat(e.status)
    GROUP BY s.id HAVING s.seats_taken <> count(e.id)`;
  expect(wrong).toEqual([]);
  const clashes = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM enrolment a JOIN enrolment b ON b.person_id = a.person_id AND b.id > a.id
      JOIN session x ON x.id = a.session_id JOIN session y ON y.id = b.session_id
    WHERE a.course_id = b.course_id OR (x.starts_at < y.ends_at AND y.starts_at < x.ends_at)`;
  expect(clashes).toEqual([]);
  const strangers = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM enrolment e JOIN course c ON c.id = e.course_id
      JOIN course_version_field f ON f.version_id = c.published_version_id
    WHERE NOT EXISTS (SELECT FROM person_field p WHERE p.person_id = e.person_id AND p.field_id = f.field_id)`;
  expect(strangers).toEqual([]);

  const certificates = await db.certificate.findMany({ select: { number: true } });
  expect(certificates.length).toBe(await db.enrolment.count({ where: { status: "COMPLETED" } }));
  expect(certificates.filter(({ number }) => !isCertificateNumber(number))).toEqual([]);

  const before = await count();
  await seedScale(silent, TEACHERS, url);
  expect(await count()).toEqual(before);
}, 120_000);

test.each([0, -1, 1.5, Number.NaN, 2_000_000])(
  "%s teachers are refused with a sentence",
  async (teachers) => {
    await expect(seedScale(silent, teachers, "")).rejects.toThrow(/How many teachers/);
  },
);

test("there is a seat for everybody whatever the size", () => {
  for (const teachers of [1, 27, 2_996, 100_000, 1_000_000]) {
    const { capacity, sessionsAField, fields } = planScale(teachers, 28);
    const most = Math.ceil(teachers / fields / sessionsAField) * 3;
    expect(capacity).toBeGreaterThanOrEqual(most);
    expect(capacity).toBeLessThanOrEqual(10_000);
  }
});

test("the bar moves in place on a terminal and says each step once elsewhere", () => {
  const texts: string[] = [];
  const plain = new Progress(100, { write: (text) => texts.push(text) });
  plain.add(10, "schools");
  plain.add(10, "schools");
  plain.add(80, "teachers");
  expect(texts).toHaveLength(2);
  expect(texts[1]).toContain("100 %");
  const seen: string[] = [];
  const terminal = new Progress(100, { isTTY: true, write: (text) => seen.push(text) });
  terminal.add(50, "schools");
  terminal.add(50, "schools");
  expect(seen).toHaveLength(2);
  expect(seen.every((text) => text.startsWith("\r"))).toBe(true);
});
