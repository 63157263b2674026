import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { certificateCode } from "@/lib/learning/certificate/rules";
import { makeCentre, makeCourse, makeEnrolment, makeSession, makeTeacher } from "./make";

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
