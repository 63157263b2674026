import { randomUUID } from "node:crypto";
import { ALLOCATION_STEPS } from "@/lib/learning/allocation/rules";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  daysAfter,
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "./make";

/** As the ministry's settings have it. */
export const POLICY = {
  schoolCap: 2,
  sharePercent: 100,
  pilotWeight: 150,
  districtWeight: 150,
  districtBelow: 40,
  years: 3,
  steps: [...ALLOCATION_STEPS],
};

type Given = { capacity: number; teachers: number; oneSchool?: boolean };

/** An announced session that fills by allocation, its coordinator, and teachers who have not applied yet. */
export async function makeAllocation({ capacity, teachers: count, oneSchool }: Given) {
  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id });
  const closesAt = daysAfter(NOW, 10);
  const session = await makeSession(course, {
    capacity,
    closesAt,
    fillMode: "ALLOCATION",
    allocationPolicy: POLICY,
    allocationSeed: "a1b2c3d4",
  });
  const schoolId = oneSchool ? (await makeSchool()).id : undefined;
  const teachers: Awaited<ReturnType<typeof makeTeacher>>[] = [];
  for (let n = 0; n < count; n++) teachers.push(await makeTeacher({ schoolId }));
  const coordinator = await makeCoordinator(centre.id);

  /** Everybody applies, in their order; the ids of what they wrote. */
  async function apply(takesSeatUnasked = false): Promise<string[]> {
    const ids: string[] = [];
    for (const teacher of teachers) {
      const result = await enrolTeacher(
        { actor: actorOf(teacher), now: NOW },
        { sessionId: session.id, takesSeatUnasked },
      );
      if (!result.ok) throw new Error(result.refusal);
      ids.push(result.value.enrolmentId);
    }
    return ids;
  }

  /** A training on the record of somebody who applied. */
  async function train(enrolmentId: string, { hours, monthsAgo }: { hours: number; monthsAgo: number }) {
    const { personId } = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
    const endsOn = new Date(NOW.toISOString().slice(0, 10));
    endsOn.setUTCMonth(endsOn.getUTCMonth() - monthsAgo);
    await db.training.create({
      data: {
        reference: randomUUID(),
        centreId: centre.id,
        scope: "HOME",
        countryCode: "TR",
        hostName: "Kurum",
        topic: randomUUID(),
        startsOn: endsOn,
        endsOn,
        hours,
        loggedAt: NOW,
        participants: { create: { personId } },
      },
    });
  }
  const after = hoursAfter(closesAt, 1);
  const late = hoursAfter(session.cutOffAt, 1);
  return { centre, course, session, teachers, coordinator, apply, train, after, late };
}

/** Whether the database itself stood against it. */
export const isRefusedChange = (change: Promise<unknown>): Promise<boolean> =>
  change.then(
    () => false,
    () => true,
  );
