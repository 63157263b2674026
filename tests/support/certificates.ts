import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { certificateCode } from "@/lib/learning/certificate/rules";
import {
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeSession,
  makeTeacher,
} from "./make";

/** A certificate straight into the table, of a session that is over. */
export async function makeCertificate(data: Partial<Prisma.CertificateUncheckedCreateInput> = {}) {
  const person = data.personId ? { id: data.personId } : await makeTeacher();
  const centreId = data.centreId ?? (await makeCentre()).id;
  const session = await makeSession(await makeCourse({ centreId }), { startsInDays: -10, status: "CLOSED" });
  const enrolment = await makeEnrolment(session, person, "COMPLETED");
  return db.certificate.create({
    data: {
      number: `SMM-99-2026-${randomUUID()}`,
      code: certificateCode(Buffer.from(randomUUID())),
      kind: "ATTENDANCE",
      holderName: "Ayşe Nur Öğretmen",
      courseTitle: "Kurs",
      centreName: "Merkez",
      fieldNames: ["Alan"],
      mode: "FACE_TO_FACE",
      hours: 12,
      startedOn: session.startsAt,
      endedOn: session.endsAt,
      issuedAt: session.endsAt,
      ...data,
      enrolmentId: enrolment.id,
      sessionId: session.id,
      personId: person.id,
      centreId,
    },
  });
}

/** A session that is over: one was there, one for half of it, one never, and one still waited. */
export async function makeOver() {
  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id, version: { hours: 6 } });
  const session = await makeSession(course, { startsInDays: -3 });
  const [there, half, never, waiting] = await Promise.all([
    makeTeacher(),
    makeTeacher(),
    makeTeacher(),
    makeTeacher(),
  ]);
  const on = async (person: typeof there, minutes: number[]) => {
    const enrolment = await makeEnrolment(session, person);
    await db.attendanceMark.createMany({
      data: minutes.map((attended, index) => ({
        slotId: session.slots[index]!.id,
        enrolmentId: enrolment.id,
        status: attended === 0 ? "ABSENT" : "PRESENT",
        minutes: attended,
        markedAt: session.endsAt,
      })),
    });
    return enrolment;
  };
  const enrolments = [await on(there, [180, 180]), await on(half, [180, 0]), await on(never, [0, 0])];
  const queued = await makeEnrolment(session, waiting, "WAITLISTED");
  return {
    centre,
    session,
    there,
    half,
    enrolments,
    queued,
    coordinator: await makeCoordinator(centre.id),
    now: hoursAfter(session.endsAt, 1),
  };
}
