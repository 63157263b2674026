import { approvalDue, planSteps, stepsLeft } from "@/lib/learning/approval/rules";
import type { CheckedNominees } from "@/lib/learning/nomination/rules";
import { deferralEnd } from "@/lib/learning/enrolment/rules";
import type { ApprovalLevel, EnrolmentStatus, Prisma } from "@/lib/platform/db/generated/client";
import { SETTINGS } from "@/lib/platform/settings/registry";
import { stableId } from "@/prisma/seed/stable-id";
import { addCourse } from "./courses";
import type { CourseFact } from "./course-facts";
import type { Demonstration, Facts, SeededCourse, Teacher } from "./demonstration";
import { addDeputies, addStrikes, letStandBy } from "./seats";
import { addSession, type SeededSession } from "./sessions";

const PREREQUISITE = "Güneş Enerjisi";
const HOURS_A_YEAR = 120;
const CHAIN: ApprovalLevel[] = ["PRINCIPAL", "PROVINCE", "CENTRE", "MINISTRY"];
const COURSE: CourseFact = {
  centre: 1,
  fields: [],
  mode: "FACE_TO_FACE",
  hours: 18,
  title: "Fotovoltaik Santrallerde İleri Arıza Bulma",
  summary: "Eviriciden diziye ölçerek inmek: termal kamera, I-V eğrisi, yalıtım ölçümü ve raporlama.",
  intro: "Güneş enerjisi kursunu bitirenlerle, merkezin çatı santralinde gerçek arızalar üzerinde çalışılır.",
  topics: ["I-V eğrisi ölçümü", "Termal görüntüleme", "Yalıtım ve topraklama", "Arıza raporu"],
  outcomes: ["Bir dizideki arızayı ölçerek bulur.", "Arızayı öğrencisiyle güvenle yeniden kurar."],
};
const INDEX = 900;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const noApprovals = () => ({
  steps: [] as Prisma.ApprovalStepCreateManyInput[],
  deputies: [] as Prisma.DeputyCreateManyInput[],
  nominations: [] as (Prisma.NominationCreateManyInput & { id: string })[],
  waivers: [] as Prisma.WaiverCreateManyInput[],
});

/**
 * A course that asks for another one first, sets a bound to the hours of a year and goes through every office; what waits
 * in each of them, nominations, deputies, somebody who put the place off, strikes and people who stand by.
 */
export function addApprovals(data: Demonstration, facts: Facts): void {
  const before = data.seededCourses.find(({ title }) => title.startsWith(PREREQUISITE));
  if (!before) throw new Error(`No course begins with "${PREREQUISITE}".`);
  addCourse(data, facts, COURSE, new Set(data.courses.map(({ slug }) => slug)), 101);
  const course = data.seededCourses.at(-1) as SeededCourse;
  const version = data.versions.find(({ id }) => id === course.versionId);
  Object.assign(version ?? {}, {
    approvalChain: CHAIN,
    rules: [
      { kind: "prerequisite", source: null, parameters: { courses: [before.id] } },
      { kind: "yearlyHours", source: "Merkez kurulu kararı, 2026/4", parameters: { hours: HOURS_A_YEAR } },
    ],
  });
  const numbers = new Map<number, number>();
  for (const { reference } of data.sessions) {
    const [year, number] = reference.split("-").map(Number) as [number, number];
    numbers.set(year, Math.max(numbers.get(year) ?? 0, number));
  }
  const plan = { course, phase: "open", startsIn: 42, fillMode: "ARRIVAL", capacity: 12 } as const;
  const session = addSession(data, facts, plan, INDEX, numbers);
  // Of the pilot provinces alone: it is told apart from the sessions that anybody may try.
  Object.assign(session.row, { isOpenToAllProvinces: false });
  for (const { id, isPilot } of facts.provinces)
    if (isPilot) data.sessionProvinces.push({ sessionId: session.id, provinceId: id });
  new Offices(data, facts, session, before).fill();
  addDeputies(data);
  addStrikes(data);
  letStandBy(data);
}

/** At which office an application waits, or what became of it. */
type At = ApprovalLevel | "REFUSED" | "PLACED" | "DEFERRED";
type Options = { escalated?: boolean; nominationId?: string };

class Offices {
  private readonly asked = new Set<string>();
  private readonly done: ReadonlySet<string>;
  private number = 0;

  constructor(
    private readonly data: Demonstration,
    private readonly facts: Facts,
    private readonly session: SeededSession,
    private readonly prerequisite: SeededCourse,
  ) {
    this.done = new Set(
      data.enrolments
        .filter(({ courseId, status }) => courseId === prerequisite.id && status === "COMPLETED")
        .map(({ personId }) => personId),
    );
  }

  fill(): void {
    const nuran = this.schoolOf("principal");
    const bursa = this.provinceOf("provinceOfficer");
    const inBursa = this.free(({ provinceId }) => provinceId === bursa);
    const trained = this.free(({ id, provinceId }) => this.done.has(id) && provinceId !== bursa);
    const [late, ...others] = inBursa;
    if (late) this.apply(late, "PRINCIPAL", { escalated: true });
    for (const teacher of trained.slice(0, 2)) this.apply(teacher, "PLACED");
    if (trained[2]) this.apply(trained[2], "DEFERRED");
    for (const teacher of trained.slice(3, 5)) this.apply(teacher, "MINISTRY");
    for (const teacher of trained.slice(5, 8)) this.apply(teacher, "CENTRE");
    for (const teacher of others.slice(0, 2)) this.apply(teacher, "PROVINCE");
    if (others[2]) this.apply(others[2], "REFUSED");
    const own = this.free(({ schoolId }) => schoolId === nuran);
    for (const teacher of own.slice(0, 2)) this.apply(teacher, "PRINCIPAL");
    if (own[4]) this.apply(own[4], "CENTRE");
    this.nominate(nuran, own.slice(2, 4));
    this.nominateForProvince(
      bursa,
      others.slice(3).filter(({ id }) => !this.done.has(id)),
    );
    this.session.row.lastQueueNumber = this.number;
  }

  /** Teachers who hold no place on these days and have not applied; nobody of the cast. */
  private free(fits: (teacher: Teacher) => boolean): Teacher[] {
    const cast = new Set(this.data.personas.values());
    const { startsAt, endsAt } = this.session.row;
    const away = new Set(
      this.data.sessions
        .filter((one) => new Date(one.startsAt) < endsAt && new Date(one.endsAt) > startsAt)
        .map(({ id }) => id),
    );
    const busy = new Set(
      this.data.enrolments.filter(({ sessionId }) => away.has(sessionId)).map(({ personId }) => personId),
    );
    return this.data.teachers.filter(
      (teacher) =>
        fits(teacher) && !cast.has(teacher.id) && !busy.has(teacher.id) && !this.asked.has(teacher.id),
    );
  }

  private schoolOf(persona: string): string {
    const id = this.data.persona(persona);
    return (
      this.data.roles.find(({ personId, role }) => personId === id && role === "PRINCIPAL")?.schoolId ?? ""
    );
  }

  private provinceOf(persona: string): string {
    const id = this.data.persona(persona);
    return this.data.roles.find(({ personId }) => personId === id)?.provinceId ?? "";
  }

  private inOffice({ schoolId, provinceId }: Teacher): Record<ApprovalLevel, string[]> {
    const holders = (fits: (role: Demonstration["roles"][number]) => boolean) =>
      this.data.roles.filter(fits).map(({ personId }) => personId);
    return {
      PRINCIPAL: holders((one) => one.role === "PRINCIPAL" && one.schoolId === schoolId),
      PROVINCE: holders((one) => one.role === "PROVINCE_OFFICER" && one.provinceId === provinceId),
      CENTRE: [this.data.persona("coordinator")],
      MINISTRY: [this.data.persona("ministry")],
    };
  }

  private apply(teacher: Teacher, at: At, { escalated = false, nominationId }: Options = {}): void {
    const { data, session } = this;
    this.asked.add(teacher.id);
    this.number += 1;
    const enrolmentId = stableId("enrolment", session.id, teacher.id);
    const appliedAt = new Date(data.now.getTime() - (escalated ? 7 * DAY : (44 - 2 * this.number) * HOUR));
    const inOffice = this.inOffice(teacher);
    const nominatedBy = nominationId ? "PRINCIPAL" : null;
    const planned = planSteps(CHAIN, { ...teacher, applicantId: teacher.id, inOffice, nominatedBy });
    const wanted = planned.filter(({ skippedBecause }) => skippedBecause === null);
    const last = at === "REFUSED" ? "PROVINCE" : at;
    const index = wanted.findIndex(({ level }) => level === last);
    const reached = index < 0 ? wanted.length : index;
    const moment = (count: number) => new Date(appliedAt.getTime() + count * HOUR);
    planned.forEach(({ skippedBecause, ...step }) => {
      const row = { id: stableId("approval", enrolmentId, step.level), enrolmentId, ...step };
      const turn = wanted.findIndex(({ level }) => level === step.level);
      if (skippedBecause !== null) {
        data.approvals.steps.push({ ...row, status: "SKIPPED", reasonCode: skippedBecause });
        return;
      }
      if (at === "REFUSED" && turn > reached) {
        data.approvals.steps.push({ ...row, status: "SKIPPED", reasonCode: "application_ended" });
        return;
      }
      const openedAt = moment(turn);
      const open = {
        openedAt,
        dueAt: approvalDue(openedAt, session.row.startsAt, SETTINGS.approvalDays.default),
      };
      const decided = { decidedAt: moment(turn + 1), decidedById: inOffice[step.heldBy][0] ?? null };
      if (turn < reached) data.approvals.steps.push({ ...row, ...open, ...decided, status: "APPROVED" });
      else if (turn > reached) data.approvals.steps.push({ ...row, status: "PENDING" });
      else if (at === "REFUSED")
        data.approvals.steps.push({
          ...row,
          ...open,
          ...decided,
          status: "REFUSED",
          reasonCode: "others_away",
          reasonText: "Aynı hafta ilden altı öğretmen görevli.",
        });
      else if (escalated)
        data.approvals.steps.push({
          ...row,
          openedAt,
          status: "PENDING",
          heldBy: "PROVINCE",
          escalatedAt: open.dueAt,
          dueAt: new Date(open.dueAt.getTime() + SETTINGS.approvalDays.default * DAY),
        });
      else data.approvals.steps.push({ ...row, ...open, status: "PENDING" });
      if (turn < reached)
        this.record(teacher, enrolmentId, "approval.approved", decided, { level: step.level });
    });
    const left = at === "REFUSED" ? 0 : stepsLeft(wanted.slice(reached));
    this.enrol(teacher, { id: enrolmentId, at, appliedAt, endedAt: moment(reached + 1), left, nominationId });
    if (!this.done.has(teacher.id)) this.waive(teacher, appliedAt);
  }

  private enrol(
    teacher: Teacher,
    facts: {
      id: string;
      at: At;
      appliedAt: Date;
      endedAt: Date;
      left: number;
      nominationId?: string;
    },
  ): void {
    const { data, session } = this;
    const { id, at, appliedAt, endedAt, left, nominationId } = facts;
    const isPlaced = at === "PLACED" || at === "DEFERRED";
    const ends: EnrolmentStatus | null =
      at === "REFUSED" ? "REJECTED" : at === "DEFERRED" ? "DEFERRED" : null;
    const deferredAt = new Date(endedAt.getTime() + 2 * HOUR);
    const closedAt = at === "DEFERRED" ? deferredAt : endedAt;
    const steps: [EnrolmentStatus, Date, string | undefined][] = [["SUBMITTED", appliedAt, teacher.id]];
    if (isPlaced) steps.push(["PLACED", endedAt, undefined]);
    if (ends !== null) steps.push([ends, closedAt, at === "DEFERRED" ? teacher.id : undefined]);
    data.enrolments.push({
      id,
      reference: `${session.reference}-${String(this.number).padStart(3, "0")}`,
      sessionId: session.id,
      courseId: session.course.id,
      personId: teacher.id,
      schoolId: teacher.schoolId,
      provinceId: teacher.provinceId,
      status: steps.at(-1)?.[0] ?? "SUBMITTED",
      queueNumber: this.number,
      appliedAt,
      approvalsLeft: left,
      nominationId,
      placedAt: isPlaced ? endedAt : null,
      endedAt: ends === null ? null : closedAt,
      reasonCode: at === "REFUSED" ? "refused_province" : null,
      deferredUntil: at === "DEFERRED" ? deferralEnd(deferredAt, SETTINGS.deferralMonths.default) : null,
    });
    for (const [status, when, actorId] of steps)
      data.changes.push({ enrolmentId: id, status, at: when, actorId });
    this.record(teacher, id, "enrolment.applied", { decidedAt: appliedAt, decidedById: teacher.id }, {});
    if (isPlaced) this.record(teacher, id, "enrolment.placed", { decidedAt: endedAt, decidedById: null }, {});
    if (at === "DEFERRED")
      this.record(teacher, id, "enrolment.deferred", { decidedAt: deferredAt, decidedById: teacher.id }, {});
  }

  private record(
    teacher: Teacher,
    subjectId: string,
    type: string,
    { decidedAt, decidedById }: { decidedAt: Date; decidedById: string | null },
    facts: Prisma.InputJsonObject,
  ): void {
    const centreId = this.session.course.centre.id;
    const about = { subjectType: "enrolment", subjectId, personId: teacher.id, centreId };
    this.data.events.push({ ...about, type, at: decidedAt, actorId: decidedById, facts });
  }

  private waive(teacher: Teacher, appliedAt: Date): void {
    this.data.approvals.waivers.push({
      id: stableId("waiver", this.session.id, teacher.id),
      sessionId: this.session.id,
      personId: teacher.id,
      rule: "prerequisite",
      reason: "Aynı içerikte bir üretici eğitimi aldı, belgesini merkeze gösterdi.",
      grantedAt: new Date(appliedAt.getTime() - HOUR / 2),
      grantedById: this.data.persona("coordinator"),
    });
  }

  /** A school's file: who could be nominated was, the other rows have their reasons. */
  private nominate(schoolId: string, nominees: readonly Teacher[]): void {
    const id = stableId("nomination", this.session.id, schoolId);
    for (const teacher of nominees) this.apply(teacher, "PROVINCE", { nominationId: id });
    const other = this.free((teacher) => teacher.schoolId === schoolId && !this.done.has(teacher.id))[0];
    this.data.approvals.nominations.push({
      ...this.file(id, "adaylar-gokpinar.csv", nominees, other),
      schoolId,
      status: "CONFIRMED",
      confirmedAt: new Date(this.data.now.getTime() - 5 * HOUR),
      checkedById: this.data.persona("principal"),
    });
  }

  /** A province's file, checked and not confirmed yet. */
  private nominateForProvince(provinceId: string, nominees: readonly Teacher[]): void {
    const id = stableId("nomination", this.session.id, provinceId);
    const [first, second, other] = nominees;
    const able = [first, second].flatMap((teacher) => teacher ?? []);
    for (const teacher of able) if (!this.done.has(teacher.id)) this.waive(teacher, this.data.now);
    this.data.approvals.nominations.push({
      ...this.file(id, "bursa-adaylari.csv", able, other),
      provinceId,
      checkedById: this.data.persona("provinceOfficer"),
    });
  }

  private file(id: string, fileName: string, nominees: readonly Teacher[], other: Teacher | undefined) {
    const nameOf = ({ id: personId }: Teacher) => this.data.namesById.get(personId) ?? "";
    const rows: CheckedNominees = {
      nominees: [
        ...nominees.map((teacher, index) => ({
          line: index + 2,
          personId: teacher.id,
          name: nameOf(teacher),
          isThere: false,
          failed: [],
        })),
        ...(other
          ? [
              {
                line: nominees.length + 2,
                personId: other.id,
                name: nameOf(other),
                isThere: false,
                failed: [
                  {
                    rule: "prerequisite" as const,
                    refusal: "prerequisite_missing" as const,
                    details: { courses: this.prerequisite.title, missing: this.prerequisite.title },
                    source: null,
                  },
                ],
              },
            ]
          : []),
      ],
      problems: [
        { line: nominees.length + 3, who: "Selim Uçan", code: "nominee_not_found" },
        { line: nominees.length + 4, who: "D100017", code: "nominee_unnamed" },
      ],
    };
    return {
      id,
      sessionId: this.session.id,
      sha256: id.replaceAll("-", "").repeat(2),
      fileName,
      rows,
      goodRows: nominees.length,
      badRows: rows.problems.length + (other ? 1 : 0),
      checkedAt: new Date(this.data.now.getTime() - 6 * HOUR),
    };
  }
}
