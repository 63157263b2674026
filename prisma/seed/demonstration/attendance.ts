import { createHash } from "node:crypto";
import type { AttendanceStatus, CertificateKind, EnrolmentStatus } from "@/lib/platform/db/generated/client";
import { minutesOf, type Mark } from "@/lib/learning/attendance/rules";
import { certificateCode, certificateNumber, outcomeOf } from "@/lib/learning/certificate/rules";
import { SETTINGS } from "@/lib/platform/settings/registry";
import type { Random } from "@/prisma/seed/random";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, type Facts, isoDay } from "./demonstration";
import type { SeededEnrolment } from "./enrolments";
import type { SeededSession, SeededSlot } from "./sessions";

type Ended = { id: string; status: EnrolmentStatus; at: Date };
const LATE_MINUTES = 150;
const PARTIAL_MINUTES = 90;

/** The register of the half-days that are over and, where the session is closed, each one's outcome and certificate. */
export function addRegister(
  data: Demonstration,
  facts: Facts,
  session: SeededSession,
  placed: readonly SeededEnrolment[],
  random: Random,
): Ended[] {
  const over = session.slots.filter(({ endsAt }) => endsAt <= data.now);
  const isClosed = session.phase === "closed";
  // The last half-day of a session that waits to be closed is not marked: the coordinator's next task.
  const marked = isClosed ? session.slots : over.slice(0, session.phase === "over" ? -1 : undefined);
  if (session.isNow) addCheckIns(data, session, placed);
  const ended: Ended[] = [];
  for (const enrolment of placed) {
    const marks = addMarks(data, session, enrolment, marked, random);
    if (!isClosed) continue;
    const at = session.row.closedAt as Date;
    const result = session.course.hasAssessment ? addResult(data, session, enrolment) : null;
    const outcome = outcomeOf(session.slots, marks, {
      minimumPercent: SETTINGS.minimumAttendance.default,
      courseHours: session.course.hours,
      assessment: result && { passMark: SETTINGS.passMark.default, result },
    });
    ended.push({ id: enrolment.id, status: outcome.status, at });
    if (outcome.kind !== null)
      addCertificate(data, facts, session, enrolment, { ...outcome, points: result?.points ?? null, at });
  }
  return ended;
}

/** Most pass, some do not, a few did not sit; always the same ones. */
function addResult(
  data: Demonstration,
  session: SeededSession,
  { id: enrolmentId, learner }: SeededEnrolment,
) {
  const [dice = 0] = createHash("sha256").update(`result ${enrolmentId}`).digest();
  const isPersona = [...data.personas.values()].includes(learner.id);
  const points = isPersona ? 88 : dice < 12 ? null : 56 + (dice % 44);
  data.results.push({
    id: stableId("result", enrolmentId),
    enrolmentId,
    points,
    enteredAt: new Date(session.row.endsAt),
    enteredById: data.trainers.get(session.course.centre.id)?.[0],
  });
  return { points };
}

const CHECKED_IN = 6;

/** Some are in by their own word already; the trainer has still to look for the sample of them. */
function addCheckIns(data: Demonstration, session: SeededSession, placed: readonly SeededEnrolment[]): void {
  const cast = new Set(data.personas.values());
  const [slot] = session.slots;
  if (slot === undefined) return;
  const others = placed.filter(({ learner }) => !cast.has(learner.id)).slice(0, CHECKED_IN);
  others.forEach(({ id: enrolmentId, learner }, index) => {
    const at = { slotId: slot.id, enrolmentId };
    data.checkIns.push({
      id: stableId("check-in", slot.id, enrolmentId),
      ...at,
      checkedInAt: data.now,
      lot: ((index * 7) % CHECKED_IN) + 1,
    });
    data.marks.push({
      id: stableId("mark", slot.id, enrolmentId),
      ...at,
      status: "PRESENT",
      minutes: minutesOf("PRESENT", slot, null) ?? 0,
      markedAt: data.now,
      markedById: learner.id,
    });
  });
}

function addMarks(
  data: Demonstration,
  session: SeededSession,
  { id: enrolmentId, learner }: SeededEnrolment,
  slots: readonly SeededSlot[],
  random: Random,
): Map<string, Mark> {
  const markedById = data.trainers.get(session.course.centre.id)?.[0];
  const isPersona = [...data.personas.values()].includes(learner.id);
  const habit = isPersona || random.chance(0.9) ? "present" : random.chance(0.5) ? "absent" : "away";
  const marks = new Map<string, Mark>();
  for (const slot of slots) {
    const status = statusOf(habit, isPersona, random);
    const typed = status === "LATE" ? LATE_MINUTES : PARTIAL_MINUTES;
    const whole = Math.round((slot.endsAt.getTime() - slot.startsAt.getTime()) / 60_000);
    const minutes = minutesOf(status, slot, Math.min(typed, whole - 15)) ?? 0;
    marks.set(slot.id, { status, minutes });
    data.marks.push({
      id: stableId("mark", slot.id, enrolmentId),
      slotId: slot.id,
      enrolmentId,
      status,
      minutes,
      markedAt: new Date(slot.startsAt.getTime() + 20 * 60_000),
      markedById,
    });
  }
  return marks;
}

function statusOf(
  habit: "present" | "absent" | "away",
  isPersona: boolean,
  random: Random,
): AttendanceStatus {
  if (habit === "absent") return "ABSENT";
  if (habit === "away" && random.chance(0.5)) return random.chance(0.5) ? "EXCUSED" : "ABSENT";
  if (isPersona || random.chance(0.93)) return "PRESENT";
  return random.pick(["LATE", "LATE", "PARTIAL", "EXCUSED"]);
}

/** As closing the session would have issued it: numbered within its centre and year, its facts frozen. */
function addCertificate(
  data: Demonstration,
  facts: Facts,
  { id: sessionId, course, row }: SeededSession,
  { id: enrolmentId, learner }: SeededEnrolment,
  earned: { kind: CertificateKind | null; hours: number; points: number | null; at: Date },
): void {
  const { hours, at: issuedAt } = earned;
  const isAchieved = earned.kind === "ACHIEVEMENT";
  const { centre } = course;
  const year = issuedAt.getUTCFullYear();
  const key = `${centre.id} ${year}`;
  const counter = data.counters.get(key) ?? { centreId: centre.id, year, last: 0 };
  counter.last += 1;
  data.counters.set(key, counter);
  const id = stableId("certificate", enrolmentId);
  const number = certificateNumber(SETTINGS.certificatePrefix.default, centre.number, year, counter.last);
  const issuedById = data.coordinators.get(centre.id);
  data.certificates.push({
    id,
    number,
    code: certificateCode(createHash("sha256").update(`demonstration certificate ${id}`).digest()),
    kind: earned.kind ?? "ATTENDANCE",
    enrolmentId,
    sessionId,
    personId: learner.id,
    centreId: centre.id,
    holderName: data.namesById.get(learner.id) ?? "",
    courseTitle: course.title,
    centreName: centre.name,
    fieldNames: course.fields.map((code) => facts.fieldName(code)),
    mode: course.mode,
    hours,
    points: isAchieved ? earned.points : null,
    passMark: isAchieved ? SETTINGS.passMark.default : null,
    signatories: data.signatories
      .filter(({ centreId }) => centreId === centre.id)
      .map(({ name, title }) => ({ name, title })),
    startedOn: new Date(`${isoDay(row.startsAt)}T00:00:00Z`),
    endedOn: new Date(`${isoDay(row.endsAt)}T00:00:00Z`),
    issuedAt,
    issuedById,
    isDemonstration: true,
  });
  data.events.push({
    type: "certificate.issued",
    at: issuedAt,
    actorId: issuedById,
    subjectType: "certificate",
    subjectId: id,
    personId: learner.id,
    centreId: centre.id,
    facts: { number, enrolmentId },
  });
}
