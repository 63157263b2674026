import { createHash } from "node:crypto";
import { certificateCode, certificateNumber, SUPERSEDE_REASON } from "@/lib/learning/certificate/rules";
import { hashSecret } from "@/lib/platform/auth/secrets";
import type { ExternalTrainingStatus, Prisma } from "@/lib/platform/db/generated/client";
import { referenceOf } from "@/lib/platform/reference";
import { SETTINGS } from "@/lib/platform/settings/registry";
import { DEMONSTRATION_SHARE, personaOf } from "@/prisma/seed/personas";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, type Facts, isoDay } from "./demonstration";

export const EVIDENCE_ID = stableId("external training", "evidence");

type Brought = {
  title: string;
  provider: string;
  field: string;
  endedAgo: number;
  days: number;
  hours: number;
  /** Each step with how many days ago it was taken. */
  steps: readonly { status: ExternalTrainingStatus; ago: number; reason?: string }[];
};

/** Of the teacher in the cast: one in each state. */
const BROUGHT: readonly Brought[] = [
  {
    title: "KNX bina otomasyonu temel eğitimi",
    provider: "Anadolu Otomasyon Akademisi (gösteri)",
    field: "10",
    endedAgo: 9,
    days: 2,
    hours: 14,
    steps: [{ status: "SUBMITTED", ago: 3 }],
  },
  {
    title: "Şarj istasyonlarında kurulum ve devreye alma",
    provider: "Kapadokya Enerji Okulu (gösteri)",
    field: "10",
    endedAgo: 31,
    days: 3,
    hours: 18,
    steps: [
      { status: "SUBMITTED", ago: 20 },
      { status: "SCHOOL_APPROVED", ago: 15 },
    ],
  },
  {
    title: "Elektrik tesislerinde iş sağlığı ve güvenliği",
    provider: "Konya Sanayi Odası (gösteri)",
    field: "10",
    endedAgo: 120,
    days: 2,
    hours: 12,
    steps: [
      { status: "SUBMITTED", ago: 110 },
      { status: "SCHOOL_APPROVED", ago: 106 },
      { status: "APPROVED", ago: 99 },
    ],
  },
  {
    title: "Etkili sunum teknikleri",
    provider: "Bozkır Kişisel Gelişim (gösteri)",
    field: "10",
    endedAgo: 75,
    days: 1,
    hours: 6,
    steps: [
      { status: "SUBMITTED", ago: 70 },
      {
        status: "SCHOOL_REFUSED",
        ago: 66,
        reason: "Belgede ad ve saat okunmuyor; okunaklı taramasıyla yeniden sunun.",
      },
    ],
  },
  {
    title: "Rüzgâr ölçümü yaz okulu",
    provider: "Ege Yenilenebilir Enerji Derneği (gösteri)",
    field: "52",
    endedAgo: 140,
    days: 4,
    hours: 28,
    steps: [
      { status: "SUBMITTED", ago: 132 },
      { status: "SCHOOL_APPROVED", ago: 128 },
      { status: "CENTRE_REFUSED", ago: 121, reason: "Katılım belgesi yalnızca ilk iki günü kapsıyor." },
    ],
  },
  {
    title: "Lehimleme atölyesi",
    provider: "Konya Elektronikçiler Derneği (gösteri)",
    field: "10",
    endedAgo: 60,
    days: 1,
    hours: 5,
    steps: [
      { status: "SUBMITTED", ago: 55 },
      { status: "WITHDRAWN", ago: 54 },
    ],
  },
];

/** A name that was corrected, a certificate taken back, trainings from elsewhere in every state, a shared passport. */
export function addPassports(data: Demonstration, facts: Facts): void {
  const centre = facts.centres.find(({ number }) => number === personaOf("coordinator").centre);
  if (centre === undefined) throw new Error("The coordinator's centre is missing.");
  const cast = new Set(data.personas.values());
  const own = data.certificates.filter((row) => row.centreId === centre.id && !cast.has(row.personId));
  const [renamed, takenBack] = [own[0], own[1]];
  if (!renamed || !takenBack) throw new Error("The coordinator's centre has too few certificates.");
  reissue(data, renamed, centre);
  const at = data.daysAgo(2, 640);
  Object.assign(takenBack, { status: "REVOKED", revokedAt: at, reason: "ATTENDANCE_CORRECTED" });
  data.events.push({
    type: "certificate.revoked",
    at,
    actorId: data.coordinators.get(centre.id),
    subjectType: "certificate",
    subjectId: String(takenBack.id),
    personId: takenBack.personId,
    centreId: centre.id,
    facts: { reason: "ATTENDANCE_CORRECTED" },
  });
  for (const brought of BROUGHT) bring(data, facts, centre.id, brought);
  share(data);
}

/** The first certificate carried the family name of before; the second one stands in its place. */
function reissue(
  data: Demonstration,
  old: Prisma.CertificateCreateManyInput,
  centre: { id: string; number: number },
): void {
  const at = data.daysAgo(1, 620);
  const year = Math.max(Number(old.number.split("-")[2]), at.getUTCFullYear());
  const key = `${centre.id} ${year}`;
  const counter = data.counters.get(key) ?? { centreId: centre.id, year, last: 0 };
  counter.last += 1;
  data.counters.set(key, counter);
  const id = stableId("certificate", "reissued", old.enrolmentId);
  const number = certificateNumber(SETTINGS.certificatePrefix.default, centre.number, year, counter.last);
  const code = certificateCode(createHash("sha256").update(`demonstration certificate ${id}`).digest());
  data.certificates.push({ ...old, id, number, code, issuedAt: at });
  Object.assign(old, {
    status: "SUPERSEDED",
    reason: SUPERSEDE_REASON,
    supersededById: id,
    holderName: `${old.holderName.split(" ").slice(0, -1).join(" ")} Erdoğdu`,
  });
  const about = {
    at,
    actorId: data.coordinators.get(centre.id),
    personId: old.personId,
    centreId: centre.id,
  };
  data.events.push(
    {
      ...about,
      type: "certificate.superseded",
      subjectType: "certificate",
      subjectId: String(old.id),
      facts: { by: number },
    },
    {
      ...about,
      type: "certificate.issued",
      subjectType: "certificate",
      subjectId: id,
      facts: { number, enrolmentId: old.enrolmentId },
    },
  );
}

const EVENTS = {
  SUBMITTED: "external_training.submitted",
  SCHOOL_APPROVED: "external_training.school_approved",
  APPROVED: "external_training.approved",
  SCHOOL_REFUSED: "external_training.refused",
  CENTRE_REFUSED: "external_training.refused",
  WITHDRAWN: "external_training.withdrawn",
} as const satisfies Record<ExternalTrainingStatus, string>;

function bring(data: Demonstration, facts: Facts, centreId: string, brought: Brought): void {
  const { title, provider, field, endedAgo, days, hours, steps } = brought;
  const personId = data.persona("teacher");
  const school = data.seededSchools.find(({ slug }) => slug === personaOf("teacher").school);
  const last = steps.at(-1);
  if (school === undefined || last === undefined) throw new Error("The teacher's school is missing.");
  const id = stableId("external training", title);
  const random = createHash("sha256").update(id).digest().subarray(0, 8);
  data.passports.trainings.push({
    id,
    reference: referenceOf("D", isoDay(data.dayAgo(endedAgo)).slice(0, 4), random),
    personId,
    schoolId: school.id,
    centreId,
    title,
    providerName: provider,
    mode: "FACE_TO_FACE",
    startsOn: data.dayAgo(endedAgo + days - 1),
    endsOn: data.dayAgo(endedAgo),
    hours,
    evidenceId: EVIDENCE_ID,
    status: last.status,
    submittedAt: data.daysAgo(steps[0]?.ago ?? 0, 600),
    isDemonstration: true,
  });
  data.passports.fields.push({ trainingId: id, fieldId: facts.fieldId(field) });
  const actors: Record<ExternalTrainingStatus, string | undefined> = {
    SUBMITTED: personId,
    WITHDRAWN: personId,
    SCHOOL_APPROVED: data.persona("principal"),
    SCHOOL_REFUSED: data.persona("principal"),
    APPROVED: data.coordinators.get(centreId),
    CENTRE_REFUSED: data.coordinators.get(centreId),
  };
  for (const { status, ago, reason } of steps) {
    const at = data.daysAgo(ago, 600);
    const actorId = actors[status];
    data.passports.changes.push({ trainingId: id, status, at, actorId, reason });
    data.events.push({
      type: EVENTS[status],
      at,
      actorId,
      subjectType: "external_training",
      subjectId: id,
      personId,
      centreId: status === "APPROVED" || status === "CENTRE_REFUSED" ? centreId : undefined,
    });
  }
}

function share(data: Demonstration): void {
  const personId = data.persona("teacher");
  const inDays = (days: number) => data.dayAgo(-days);
  data.passports.shares.push(
    {
      id: stableId("passport share", "open"),
      personId,
      purpose: "Uzman öğretmenlik başvurusu",
      parts: ["CERTIFICATES", "LOGGED", "EXTERNAL", "HOURS", "SCHOOL"],
      tokenHash: hashSecret(DEMONSTRATION_SHARE),
      createdAt: data.daysAgo(5, 600),
      expiresAt: inDays(85),
    },
    {
      id: stableId("passport share", "withdrawn"),
      personId,
      purpose: "Proje ortağı okul",
      parts: ["CERTIFICATES"],
      tokenHash: createHash("sha256").update("withdrawn").digest("base64url"),
      createdAt: data.daysAgo(40, 600),
      expiresAt: inDays(50),
      revokedAt: data.daysAgo(12, 600),
    },
  );
}
