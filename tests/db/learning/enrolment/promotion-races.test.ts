import { beforeAll, describe, expect, test } from "vitest";
import { acceptOffer } from "@/lib/learning/enrolment/commands/answer-offer";
import { settleOneSession } from "@/lib/learning/enrolment/commands/settle-sessions";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  hoursAfter,
  makeCentre,
  makeCourse,
  makeEnrolment,
  makeNetwork,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const course = async () => makeCourse({ centreId: (await makeCentre()).id });
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const rowsOf = (sessionId: string) =>
  db.enrolment.findMany({ where: { sessionId }, orderBy: { queueNumber: "asc" } });

/** One placed, two waiting. */
async function queue() {
  const session = await makeSession(await course(), { capacity: 1 });
  const people = [await makeTeacher(), await makeTeacher(), await makeTeacher()] as const;
  const placed = await makeEnrolment(session, people[0], "PLACED");
  const first = await makeEnrolment(session, people[1], "WAITLISTED");
  const second = await makeEnrolment(session, people[2], "WAITLISTED");
  return { session, people, placed, first, second };
}

describe("somebody leaves the list while they are moved up", () => {
  test("they are gone, and the next in line has the seat", async () => {
    for (let round = 0; round < 6; round++) {
      const { session, people, placed, first } = await queue();
      const leave = (person: { id: string }, enrolmentId: string) =>
        withdrawEnrolment(
          { actor: actorOf(person), now: NOW },
          { enrolmentId, reason: "travel", note: null },
        );
      const results = await Promise.all([leave(people[0], placed.id), leave(people[1], first.id)]);
      expect(results.every(({ ok }) => ok)).toBe(true);
      const after = await rowsOf(session.id);
      expect(after.map(({ status }) => status)).toEqual([
        "WITHDRAWN_BY_TEACHER",
        "WITHDRAWN_BY_TEACHER",
        "OFFERED",
      ]);
    }
  });

  /** The twin: the promoter reads who is first and writes later, without the session's lock. */
  test("without the lock the seat is offered to somebody who has left", async () => {
    const { session, placed, first, second } = await queue();
    await db.enrolment.update({
      where: { id: placed.id },
      data: { status: "WITHDRAWN_BY_TEACHER", endedAt: NOW },
    });
    const promote = async () => {
      const next = await db.enrolment.findFirstOrThrow({
        where: { sessionId: session.id, status: "WAITLISTED" },
        orderBy: { queueNumber: "asc" },
      });
      await later(80);
      const held = { status: "OFFERED" as const, offeredAt: NOW, offerExpiresAt: hoursAfter(NOW, 48) };
      await db.enrolment.update({ where: { id: next.id }, data: held });
    };
    const leave = async () => {
      await later(30);
      await db.enrolment.update({
        where: { id: first.id },
        data: { status: "WITHDRAWN_BY_TEACHER", endedAt: NOW },
      });
    };
    await Promise.all([promote(), leave()]);
    const [, left, waits] = await rowsOf(session.id);
    expect([left!.status, waits!.status]).toEqual(["OFFERED", "WAITLISTED"]);
    expect(left!.endedAt).toEqual(NOW);
    expect(waits!.id).toBe(second.id);
  });
});

describe("an offer accepted at its deadline", () => {
  async function offered() {
    const session = await makeSession(await course(), { capacity: 1 });
    const [holder, next] = [await makeTeacher(), await makeTeacher()];
    const deadline = hoursAfter(NOW, 1);
    const mine = await makeEnrolment(session, holder, "OFFERED", { offerExpiresAt: deadline });
    const theirs = await makeEnrolment(session, next, "WAITLISTED");
    return { session, holder, deadline, mine, theirs };
  }

  test("against the sweep at that moment: accepted or gone, and the seat is held once", async () => {
    for (let round = 0; round < 6; round++) {
      const { session, holder, deadline, mine } = await offered();
      const justInTime = new Date(deadline.getTime() - 1);
      const [answer] = await Promise.all([
        acceptOffer({ actor: actorOf(holder), now: justInTime }, { enrolmentId: mine.id }),
        settleOneSession({ now: deadline }, { sessionId: session.id }),
      ]);
      const statuses = (await rowsOf(session.id)).map(({ status }) => status);
      expect(statuses).toEqual(answer.ok ? ["PLACED", "WAITLISTED"] : ["OFFER_EXPIRED", "OFFERED"]);
    }
  });

  /** The twin: the answer looks at the offer, then writes, without the session's lock. */
  test("without the lock only the database's own count keeps two people from one seat", async () => {
    const { mine, theirs, deadline } = await offered();
    const accept = async () => {
      const seen = await db.enrolment.findUniqueOrThrow({ where: { id: mine.id } });
      await later(80);
      if (seen.status === "OFFERED")
        await db.enrolment.update({
          where: { id: mine.id },
          data: { status: "PLACED", placedAt: NOW, endedAt: null },
        });
    };
    const sweep = async () => {
      await later(20);
      await db.enrolment.update({
        where: { id: mine.id },
        data: { status: "OFFER_EXPIRED", endedAt: deadline },
      });
      const held = {
        status: "OFFERED" as const,
        offeredAt: deadline,
        offerExpiresAt: hoursAfter(deadline, 1),
      };
      await db.enrolment.update({ where: { id: theirs.id }, data: held });
    };
    const [answer] = await Promise.allSettled([accept(), sweep()]);
    expect(String(answer.status === "rejected" ? answer.reason : "")).toMatch(/session_seats/);
  });
});
