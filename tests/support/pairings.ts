import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { termEnd } from "@/lib/cooperation/pairing/rules";
import { actorOf, giveRole, makePerson, makeSchool, makeTeacher, NOW } from "./make";

/** Pairings for db tests: a running programme with one topic, two schools with principals, and the pair of them. */

const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const own = (word: string) => `${word}-${randomUUID().slice(0, 8)}`;

export async function makeProgramme(
  at: Date = NOW,
  data: Partial<Prisma.ProgrammeUncheckedCreateInput> = {},
) {
  const programme = await db.programme.create({
    data: {
      slug: own("programme"),
      name: "Okul ortaklığı programı",
      status: "RUNNING",
      kinds: ["VOCATIONAL_HIGH_SCHOOL"],
      profilesDueOn: new Date(at.getTime() - 2000 * 86_400_000),
      startsOn: new Date(at.getTime() - 1900 * 86_400_000),
      ...data,
    },
  });
  const topic = await db.programmeTopic.create({
    data: { programmeId: programme.id, number: 1, name: "Ortak atölye" },
  });
  return { ...programme, topicId: topic.id };
}

type NewPairing = {
  schoolIds?: readonly [string, string];
  at?: Date;
  startsInDays?: number;
  status?: "PROPOSED" | "ACCEPTED";
  programme?: Awaited<ReturnType<typeof makeProgramme>>;
};

/** A pairing of two schools, accepted by both unless it is a proposal. */
export async function makePairing({
  schoolIds,
  at = NOW,
  startsInDays = -100,
  status = "ACCEPTED",
  programme,
}: NewPairing = {}) {
  const of = programme ?? (await makeProgramme(at));
  const [one, other] = schoolIds ?? [(await makeSchool()).id, (await makeSchool()).id];
  const startsOn = dayOf(new Date(at.getTime() + startsInDays * 86_400_000));
  const acceptedAt = status === "PROPOSED" ? null : at;
  const pairing = await db.pairing.create({
    data: {
      reference: own("O"),
      programmeId: of.id,
      status,
      weight: 90_000,
      parts: { complementarity: 640, resourceGap: 310, sharedFields: 200, distance: 0 },
      startsOn: dateOf(startsOn),
      endsOn: dateOf(termEnd(startsOn, of.termYears)),
      proposedAt: at,
      sides: {
        create: [one, other].map((schoolId) => ({ schoolId, programmeId: of.id, acceptedAt })),
      },
    },
  });
  return { pairing, programme: of, topicId: of.topicId, schoolIds: [one, other] as const };
}

export async function makePrincipal(schoolId: string) {
  const person = await makePerson();
  await giveRole(person.id, "PRINCIPAL", { schoolId });
  return actorOf(person, { schoolIds: [schoolId], schoolId });
}

/** A pairing with the principals of both sides and a teacher of the first in its group. */
export async function makeLivedPairing(data: NewPairing = {}) {
  const made = await makePairing(data);
  const [one, other] = made.schoolIds;
  const teacher = await makeTeacher({ schoolId: one });
  await db.pairingMember.create({
    data: { pairingId: made.pairing.id, personId: teacher.id, schoolId: one, startsOn: data.at ?? NOW },
  });
  return {
    ...made,
    one: { schoolId: one, principal: await makePrincipal(one) },
    other: { schoolId: other, principal: await makePrincipal(other) },
    member: actorOf(teacher, { isTeacher: true, schoolId: one }),
  };
}
