import type { Allocated } from "@/lib/learning/allocation/rules";
import { addAllocation } from "./allocations";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/client";
import type { Random } from "@/prisma/seed/random";
import { stableId } from "@/prisma/seed/stable-id";
import { addRegister } from "./attendance";
import type { Demonstration, Facts, Learner, Teacher } from "./demonstration";
import type { SeededSession } from "./sessions";

export type SeededEnrolment = { id: string; learner: Learner; placedAt: Date };
type Busy = Map<string, { from: Date; to: Date }[]>;
type Step = { status: EnrolmentStatus; at: Date; actorId?: string; reasonCode?: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WAITING = 5;
const EVENT: Partial<Record<EnrolmentStatus, string>> = {
  SUBMITTED: "enrolment.applied",
  PLACED: "enrolment.placed",
  WAITLISTED: "enrolment.waitlisted",
  OFFERED: "enrolment.offered",
  REJECTED: "enrolment.rejected",
  WITHDRAWN_BY_TEACHER: "enrolment.withdrawn",
  CANCELLED_BY_CENTRE: "enrolment.cancelled",
  COMPLETED: "enrolment.completed",
  NOT_COMPLETED: "enrolment.completed",
  NO_SHOW: "enrolment.completed",
};

/** Teachers in sessions, as the rules would have let them in: their field, their province, no overlap, no course twice. */
export function addEnrolments(
  data: Demonstration,
  facts: Facts,
  sessions: readonly SeededSession[],
  random: Random,
): void {
  const desk = new Desk(data, facts, random);
  const isTaught = ({ phase }: SeededSession) => phase === "running" || phase === "over";
  // What is taught now gets its people first: its register must not be empty.
  for (const session of sessions.filter(isTaught)) desk.fill(session);
  for (const session of sessions.filter((one) => !isTaught(one))) desk.fill(session);
}

class Desk {
  private readonly busy: Busy = new Map();
  private readonly attended = new Set<string>();

  constructor(
    private readonly data: Demonstration,
    private readonly facts: Facts,
    private readonly random: Random,
  ) {}

  fill(session: SeededSession): void {
    if (session.phase === "draft" || session.row.opensAt > this.data.now) return;
    const people = this.applicants(session);
    const queue = new Queue(this.data, session, this.random);
    if (session.phase === "closed") this.finish(session, queue, people);
    else if (session.phase === "cancelled") this.cancel(session, queue, people.slice(0, 7));
    else if (session.phase === "full" || session.phase === "offer") this.overflow(session, queue, people);
    else if (session.fillMode === "ALLOCATION") this.list(session, queue, people);
    else if (session.fillMode === "CHOICE") this.choose(session, queue, people);
    else this.place(session, queue, people);
    queue.close();
  }

  /** In the order in which they apply; the personas where the plan wants them. */
  private applicants(session: SeededSession): Learner[] {
    const wanted = (session.personas ?? []).map((key) => this.data.persona(key));
    const pool: readonly Learner[] = session.course.audiences.includes("SCHOOL_LEADER")
      ? this.data.leaders
      : session.course.audiences.includes("TEACHER")
        ? this.data.teachers.filter((teacher) => this.teaches(teacher, session))
        : [];
    const cast = new Set(this.data.personas.values());
    const free = pool.filter((learner) => this.isFree(learner, session));
    const others = this.random.shuffled(free.filter(({ id }) => !cast.has(id)));
    return [...free.filter(({ id }) => wanted.includes(id)), ...others];
  }

  private teaches(teacher: Teacher, { course, isOwnProvinceOnly }: SeededSession): boolean {
    if (isOwnProvinceOnly === true && teacher.provinceId !== course.centre.provinceId) return false;
    const isForAll = course.fields.length === 0 || course.fields.some((code) => code.startsWith("X"));
    return isForAll || course.fields.some((code) => teacher.fields.includes(code));
  }

  private isFree({ id }: Learner, { course, row }: SeededSession): boolean {
    if (this.attended.has(`${id} ${course.id}`)) return false;
    return (this.busy.get(id) ?? []).every(({ from, to }) => row.endsAt <= from || row.startsAt >= to);
  }

  private book({ id }: Learner, { course, row }: SeededSession): void {
    this.attended.add(`${id} ${course.id}`);
    this.busy.set(id, [...(this.busy.get(id) ?? []), { from: row.startsAt, to: row.endsAt }]);
  }

  private place(session: SeededSession, queue: Queue, people: Learner[]): void {
    const seats = Math.max(1, Math.floor(session.capacity * (0.45 + this.random.next() * 0.5)));
    const placed = people.slice(0, seats).map((learner) => queue.place(learner));
    for (const { learner } of placed) this.book(learner, session);
    const late = people[seats];
    if (late !== undefined && this.random.chance(0.5)) queue.withdraw(late);
    if (session.phase === "running" || session.phase === "over") {
      addRegister(this.data, this.facts, session, placed, this.random);
    }
  }

  /** Some wait for the centre's answer, some have it. */
  private choose(session: SeededSession, queue: Queue, people: Learner[]): void {
    const seats = Math.floor(session.capacity * 0.6);
    people.slice(0, seats + 7).forEach((learner, index) => {
      if (index < seats / 2) this.book(queue.choose(learner, "PLACED").learner, session);
      else if (index === seats) queue.choose(learner, "REJECTED");
      else queue.choose(learner, "SUBMITTED");
      this.attended.add(`${learner.id} ${session.course.id}`);
    });
  }

  /** More people than seats; once its list is published, each with a rank and why. */
  private list(session: SeededSession, queue: Queue, people: Learner[]): void {
    const applied = people
      .slice(0, session.capacity + WAITING + 3)
      .map((learner) => queue.choose(learner, "SUBMITTED"));
    for (const { learner } of applied) this.attended.add(`${learner.id} ${session.course.id}`);
    if (session.isAllocated !== true) return;
    const list = addAllocation(this.data, session, applied, this.random);
    for (const { id, learner } of applied) {
      if (list.get(id)?.outcome === "PLACED") this.book(learner, session);
    }
    queue.allocate(list, session.row.allocatedAt as Date);
  }

  /** More people than seats: a waiting list and, in one session, an offer of a seat that somebody left. */
  private overflow(session: SeededSession, queue: Queue, people: Learner[]): void {
    const wanted = new Set((session.personas ?? []).map((key) => this.data.persona(key)));
    const cast = people.filter(({ id }) => wanted.has(id));
    const others = people.filter(({ id }) => !wanted.has(id));
    const hasOffer = session.phase === "offer";
    const seats = session.capacity - (hasOffer ? 1 : 0);
    for (const learner of others.slice(0, seats)) this.book(queue.place(learner).learner, session);
    if (hasOffer) queue.withdraw(others[seats]);
    const waiting = others.slice(seats + 1, seats + 1 + WAITING);
    if (hasOffer) for (const learner of cast) queue.offer(learner);
    const line = hasOffer ? waiting : [...waiting.slice(0, 2), ...cast, ...waiting.slice(2)];
    for (const learner of line) queue.wait(learner);
    for (const { id } of [...cast, ...waiting]) this.attended.add(`${id} ${session.course.id}`);
  }

  private cancel(session: SeededSession, queue: Queue, people: Learner[]): void {
    for (const learner of people) queue.cancel(learner, this.data.daysAgo(2, 700));
    for (const { id } of people) this.attended.add(`${id} ${session.course.id}`);
  }

  private finish(session: SeededSession, queue: Queue, people: Learner[]): void {
    const seats = Math.max(4, Math.floor(session.capacity * (0.6 + this.random.next() * 0.4)));
    const placed = people.slice(0, seats).map((learner) => queue.place(learner));
    for (const { learner } of placed) this.book(learner, session);
    const late = people[seats];
    if (late !== undefined) queue.withdraw(late);
    const outcomes = addRegister(this.data, this.facts, session, placed, this.random);
    for (const { id, status, at } of outcomes) queue.end(id, status, at);
  }
}

/** One session's applications, numbered in the order in which they came, each with its steps and events. */
export class Queue {
  private number = 0;
  private readonly steps = new Map<string, Step[]>();
  private readonly rows = new Map<string, Demonstration["enrolments"][number]>();

  constructor(
    private readonly data: Demonstration,
    private readonly session: SeededSession,
    private readonly random: Random,
  ) {}

  place(learner: Learner): SeededEnrolment {
    const at = this.nextMoment();
    const id = this.add(learner, [{ status: "PLACED", at, actorId: learner.id }], { placedAt: at });
    return { id, learner, placedAt: at };
  }

  wait(learner: Learner): void {
    const takesSeatUnasked = this.random.chance(0.3);
    this.add(learner, [{ status: "WAITLISTED", at: this.nextMoment(), actorId: learner.id }], {
      takesSeatUnasked,
    });
  }

  offer(learner: Learner): void {
    const at = this.nextMoment();
    const offeredAt = new Date(Math.max(at.getTime() + HOUR, this.data.now.getTime() - 4 * HOUR));
    const steps: Step[] = [
      { status: "WAITLISTED", at, actorId: learner.id },
      { status: "OFFERED", at: offeredAt },
    ];
    this.add(learner, steps, { offeredAt, offerExpiresAt: new Date(offeredAt.getTime() + 48 * HOUR) });
  }

  withdraw(learner: Learner | undefined): void {
    if (learner === undefined) return;
    const at = this.nextMoment();
    const endedAt = new Date(Math.min(at.getTime() + 2 * DAY, this.data.now.getTime() - 5 * HOUR));
    const reasonCode = this.random.pick(["illness", "school_duty", "travel", "personal"]);
    const steps: Step[] = [
      { status: "PLACED", at, actorId: learner.id },
      { status: "WITHDRAWN_BY_TEACHER", at: endedAt, actorId: learner.id, reasonCode },
    ];
    this.add(learner, steps, { placedAt: at, endedAt, reasonCode });
  }

  cancel(learner: Learner, endedAt: Date): void {
    const at = this.nextMoment();
    const reasonCode = "session_cancelled";
    const actorId = this.data.coordinators.get(this.session.course.centre.id);
    const steps: Step[] = [
      { status: "PLACED", at, actorId: learner.id },
      { status: "CANCELLED_BY_CENTRE", at: endedAt, actorId, reasonCode },
    ];
    this.add(learner, steps, { placedAt: at, endedAt, reasonCode });
  }

  choose(learner: Learner, status: "SUBMITTED" | "PLACED" | "REJECTED"): SeededEnrolment {
    const at = this.nextMoment();
    const decidedAt = new Date((at.getTime() + this.data.now.getTime()) / 2);
    const actorId = this.data.coordinators.get(this.session.course.centre.id);
    const steps: Step[] = [{ status: "SUBMITTED", at, actorId: learner.id }];
    const reasonCode = status === "REJECTED" ? "level" : undefined;
    if (status !== "SUBMITTED") steps.push({ status, at: decidedAt, actorId, reasonCode });
    const id = this.add(learner, steps, {
      placedAt: status === "PLACED" ? decidedAt : null,
      endedAt: status === "REJECTED" ? decidedAt : null,
      reasonCode,
    });
    return { id, learner, placedAt: decidedAt };
  }

  /** The ranks of a published list are the numbers of the queue. */
  allocate(list: ReadonlyMap<string, Allocated>, at: Date): void {
    const actorId = this.data.coordinators.get(this.session.course.centre.id);
    for (const [id, { rank, outcome }] of list) {
      const row = this.rows.get(id);
      if (row === undefined) throw new Error("A rank without its enrolment.");
      const status = outcome === "PLACED" ? "PLACED" : "WAITLISTED";
      Object.assign(row, { status, queueNumber: rank, placedAt: status === "PLACED" ? at : null });
      this.steps.get(id)?.push({ status, at, actorId });
    }
  }

  end(id: string, status: EnrolmentStatus, at: Date): void {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error("An outcome without its enrolment.");
    Object.assign(row, { status, endedAt: at });
    this.steps
      .get(id)
      ?.push({ status, at, actorId: this.data.coordinators.get(this.session.course.centre.id) });
  }

  /** Writes the steps once the end of each enrolment is known. */
  close(): void {
    this.session.row.lastQueueNumber = this.number;
    for (const [enrolmentId, steps] of this.steps) {
      const row = this.rows.get(enrolmentId);
      for (const { status, at, actorId, reasonCode } of steps) {
        this.data.changes.push({ enrolmentId, status, at, actorId, reasonCode });
        const type = EVENT[status];
        if (type === undefined) continue;
        this.data.events.push({
          type,
          at,
          actorId,
          subjectType: "enrolment",
          subjectId: enrolmentId,
          personId: row?.personId,
          centreId: this.session.course.centre.id,
          facts: { status, ...(reasonCode === undefined ? {} : { reason: reasonCode }) },
        });
      }
    }
  }

  /** Applications come one after another between the opening and the closing, or now. */
  private nextMoment(): Date {
    const { opensAt, closesAt } = this.session.row;
    const until = Math.min(closesAt.getTime(), this.data.now.getTime() - 6 * HOUR);
    const from = opensAt.getTime();
    const share = 1 - 1 / (1.6 + this.number * 0.35);
    return new Date(Math.floor(from + Math.max(until - from, 60_000) * share * 0.98));
  }

  private add(learner: Learner, steps: Step[], facts: Partial<Demonstration["enrolments"][number]>): string {
    this.number += 1;
    const { id: sessionId, course, reference } = this.session;
    const id = stableId("enrolment", sessionId, learner.id);
    const last = steps[steps.length - 1] as Step;
    const row = {
      id,
      reference: `${reference}-${String(this.number).padStart(3, "0")}`,
      sessionId,
      courseId: course.id,
      personId: learner.id,
      schoolId: learner.schoolId,
      provinceId: learner.provinceId,
      status: last.status,
      queueNumber: this.number,
      appliedAt: (steps[0] as Step).at,
      ...facts,
    };
    this.data.enrolments.push(row);
    this.rows.set(id, row);
    this.steps.set(id, steps);
    return id;
  }
}
