import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditSessions } from "@/lib/desk/auditor/commands";
import { getLastAudit, readAudit } from "@/lib/desk/auditor/queries";
import type { Check } from "@/lib/desk/auditor/rules";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeMinistryActor,
  makeNetwork,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

/** A session of two seats with two placed and one waiting, all by the portal's own deed. */
let session: Awaited<ReturnType<typeof makeSession>>;
let course: Awaited<ReturnType<typeof makeCourse>>;

beforeEach(async () => {
  course = await makeCourse({ centreId: (await makeCentre()).id });
  session = await makeSession(course, { capacity: 2 });
  for (let n = 0; n < 3; n++) {
    const input = { sessionId: session.id, takesSeatUnasked: false };
    await enrolTeacher({ actor: actorOf(await makeTeacher()), now: NOW }, input);
  }
});

const rows = () =>
  db.enrolment.findMany({ where: { sessionId: session.id }, orderBy: { queueNumber: "asc" } });
const found = async () =>
  (await readAudit(db, NOW)).findings.filter(({ sessionId }) => sessionId === session.id);
const checks = async () => [...new Set((await found()).map(({ check }) => check))];

test("finds nothing where the portal's own deeds wrote", async () => expect(await checks()).toEqual([]));

describe("finds a planted fault:", () => {
  /** Past the database's own guards, in a transaction of which nothing stays. */
  async function planted(fault: string): Promise<Check[]> {
    class Undone extends Error {}
    let seen: Check[] = [];
    await db
      .$transaction(async (tx) => {
        for (const statement of fault.split(";")) await tx.$executeRawUnsafe(statement);
        seen = (await readAudit(tx, NOW)).findings
          .filter(({ sessionId }) => sessionId === session.id)
          .map(({ check }) => check);
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return [...new Set(seen)];
  }

  const unguarded = "ALTER TABLE session DROP CONSTRAINT session_seats";
  const untold = "ALTER TABLE enrolment DISABLE TRIGGER enrolment_counts_seats";

  test("more taken than there are seats", async () => {
    expect(await planted(`${unguarded}; UPDATE session SET capacity = 1 WHERE id = '${session.id}'`)).toEqual(
      ["oversold"],
    );
  });

  test("seats that are said to be taken and are not", async () => {
    const fault = `UPDATE session SET seats_taken = 1, capacity = 1 WHERE id = '${session.id}'`;
    expect(await planted(`${unguarded}; ${fault}`)).toEqual(["oversold", "seats_miscounted"]);
    const [, , third] = await rows();
    const silent = `UPDATE enrolment SET status = 'PLACED' WHERE id = '${third?.id}'`;
    expect(await planted(`${untold}; ${silent}`)).toContain("seats_miscounted");
  });

  test("a free seat beside somebody who waits, before the cut-off only", async () => {
    expect(await planted(`UPDATE session SET capacity = 3 WHERE id = '${session.id}'`)).toEqual([
      "free_beside_waiting",
    ]);
    const late = `UPDATE session SET capacity = 3, cut_off_at = '${NOW.toISOString()}' WHERE id = '${session.id}'`;
    expect(await planted(late)).toEqual([]);
  });

  test("a person twice in a course", async () => {
    const [first, , third] = await rows();
    const fault = `DROP INDEX enrolment_one_live_per_course; UPDATE enrolment SET person_id = '${first?.personId}' WHERE id = '${third?.id}'`;
    expect(await planted(fault)).toEqual(["person_twice"]);
  });

  test("a number of the queue that is missing, and one nobody has", async () => {
    const [, , third] = await rows();
    expect(await planted(`UPDATE enrolment SET queue_number = 7 WHERE id = '${third?.id}'`)).toEqual([
      "queue_broken",
    ]);
    expect(await planted(`UPDATE session SET last_queue_number = 4 WHERE id = '${session.id}'`)).toEqual([
      "queue_broken",
    ]);
  });

  test("a status that its changes do not lead to", async () => {
    const [, , third] = await rows();
    expect(
      await planted(`UPDATE enrolment SET status = 'WITHDRAWN_BY_TEACHER' WHERE id = '${third?.id}'`),
    ).toEqual(["status_unreached"]);
    const leap = `INSERT INTO enrolment_change (enrolment_id, status, at) VALUES ('${third?.id}', 'NO_SHOW', now()), ('${third?.id}', 'WAITLISTED', now())`;
    const seen: string[] = await planted(leap);
    expect(seen).toEqual(["status_unreached"]);
  });
});

test("a run is written down with its findings, for the ministry alone", async () => {
  await db.session.update({ where: { id: session.id }, data: { capacity: 3 } });
  const { findings } = await auditSessions({ now: NOW });
  const last = await getLastAudit(await makeMinistryActor());
  expect(last?.run).toMatchObject({ at: NOW, found: findings.length });
  expect(last?.findings.find((row) => row.session?.id === session.id)).toMatchObject({
    check: "free_beside_waiting",
    facts: { free: 1, waiting: 1 },
  });
  expect(last?.counts.find(({ check }) => check === "free_beside_waiting")?.count).toBeGreaterThan(0);
  expect(await getLastAudit(await makeCoordinator(course.centreId))).toBeNull();
});
