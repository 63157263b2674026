import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";

/** A training from elsewhere that waits for Hakan's centre, its teacher's open link, a signatory and a session's results. */
export async function passportThings(at: Date) {
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const teacher = await db.person.findUniqueOrThrow({
    where: { personaKey: "teacherOffer" },
    include: { memberships: { where: { status: "CONFIRMED" }, take: 1 } },
  });
  const training = await db.externalTraining.create({
    data: {
      reference: "D-2026-STRANGER",
      personId: teacher.id,
      schoolId: teacher.memberships[0]!.schoolId,
      centreId: centre.id,
      title: "Başkasının dış eğitimi",
      providerName: "Kurum",
      mode: "DISTANCE",
      startsOn: new Date("2026-05-01T00:00:00Z"),
      endsOn: new Date("2026-05-02T00:00:00Z"),
      hours: 6,
      status: "SCHOOL_APPROVED",
      submittedAt: at,
    },
  });
  const share = await db.passportShare.create({
    data: {
      personId: teacher.id,
      purpose: "Okul",
      parts: ["HOURS"],
      tokenHash: "nobody's either",
      createdAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  const signatory = await db.signatory.create({
    data: { centreId: centre.id, name: "Ad Soyad", title: "Müdür", addedAt: at },
  });
  const session = await db.session.findFirstOrThrow({
    where: { centreId: centre.id, status: "CONFIRMED" },
    include: { enrolments: { where: { status: "PLACED" }, take: 1 } },
  });
  return { centre, training, share, signatory, session };
}

type Things = Awaited<ReturnType<typeof passportThings>>;

/** A well-filled form for every action on results, signatories, keys, external trainings and shared passports. */
export function passportForms({
  centre,
  training,
  share,
  signatory,
  session,
}: Things): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  const ofTeacher = (fields: Fields): Foreign => ({ fields, owner: "teacherOffer" });
  const enrolmentId = session.enrolments[0]?.id ?? "";
  return {
    enterResults: ofCentre({ sessionId: session.id, [`points.${enrolmentId}`]: "90" }),
    addSignatory: ofCentre({ centreId: centre.id, name: "Başkası", title: "Müdür" }),
    endSignatory: ofCentre({ signatoryId: signatory.id }),
    setCentreMark: ofCentre({
      centreId: centre.id,
      altText: "Başkasının işareti",
      file: new File(["x"], "x.png"),
    }),
    removeCentreMark: ofCentre({ centreId: centre.id }),
    replaceKey: { fields: { seen: "" }, owner: "ministry" },
    answerExternal: ofCentre({ trainingId: training.id, seen: "SCHOOL_APPROVED", answer: "yes" }),
    withdrawExternal: ofTeacher({ trainingId: training.id }),
    withdrawShare: ofTeacher({ shareId: share.id }),
  };
}
