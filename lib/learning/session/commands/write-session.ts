import "server-only";
import type { z } from "zod";
import { isWithinTerm, lockAskedActivity, moveActivity } from "@/lib/cooperation/joint-activity/steps";
import { readPairing, tellPrincipals } from "@/lib/cooperation/pairing/steps";
import { readDefaultPolicy } from "@/lib/learning/allocation/queries/policy";
import { type AllocationPolicy, isSamePolicy, withTyped } from "@/lib/learning/allocation/rules";
import { readPolicy } from "@/lib/learning/allocation/schema";
import { listCoursePaths } from "@/lib/learning/course/queries";
import { fillFreeSeats } from "@/lib/learning/enrolment/steps/fill";
import { canManageSession } from "@/lib/learning/session/policy";
import { listReaders, listTrainers, readZone, type SessionDetail } from "@/lib/learning/session/queries/read";
import {
  capacityRefusal,
  changesToTell,
  deedRefusal,
  publishRefusal,
  sessionTimes,
  slotsOf,
  slotsRefusal,
  windowRefusal,
  type ActivityRefusal,
  type CapacityRefusal,
  type DeedRefusal,
  type HostRefusal,
  type PublishRefusal,
  type SessionTimes,
  type Slot,
  type SlotsRefusal,
  type WindowRefusal,
} from "@/lib/learning/session/rules";
import type { createSessionInput, editSessionInput, SessionWrite } from "@/lib/learning/session/schema";
import {
  copiedPlan,
  lockSession,
  replaceLists,
  takeActivity,
  takeHost,
  takeSessionReference,
} from "@/lib/learning/session/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { FillMode, Mode } from "@/lib/platform/db/generated/enums";
import { done, MORE_ROWS, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { tellReaders } from "./tell-readers";

type ListsRefusal = "session_trainer_unknown" | "session_field_not_of_course" | "session_province_unknown";
export type WriteSessionRefusal =
  | SlotsRefusal
  | WindowRefusal
  | CapacityRefusal
  | ListsRefusal
  | DeedRefusal
  | PublishRefusal
  | HostRefusal
  | ActivityRefusal
  | "session_course_unpublished"
  | "session_changed_meanwhile"
  | "session_fill_announced"
  | typeof MORE_ROWS;
type Written = { sessionId: string };

type Owner = {
  centreId: string;
  isOpenToAllFields: boolean;
  courseFieldIds: readonly string[];
  /** Trainers who were named before stay possible, also when their role has ended. */
  trainerIds: readonly string[];
};

const unique = (ids: readonly string[]) => [...new Set(ids)];

async function listsRefusal(
  tx: Tx,
  owner: Owner,
  { trainerIds, fieldIds, provinceIds, provinceId }: SessionWrite,
  today: Date,
): Promise<ListsRefusal | null> {
  const trainers = await listTrainers(tx, owner.centreId, today);
  const known = new Set([...trainers.map((trainer) => trainer.id), ...owner.trainerIds]);
  if (!trainerIds.every((id) => known.has(id))) return "session_trainer_unknown";
  const outside = unique(fieldIds).filter((id) => !owner.courseFieldIds.includes(id));
  if (outside.length > 0) {
    const isField = owner.isOpenToAllFields ? await tx.field.count({ where: { id: { in: outside } } }) : 0;
    if (isField !== outside.length) return "session_field_not_of_course";
  }
  const provinces = unique([...provinceIds, ...(provinceId === null ? [] : [provinceId])]);
  const found = await tx.province.count({ where: { id: { in: provinces } } });
  return found === provinces.length ? null : "session_province_unknown";
}

type Planned = { slots: Slot[]; times: SessionTimes };

function plan(input: SessionWrite, zone: string): Planned | SlotsRefusal | WindowRefusal {
  const slots = slotsOf(input.slots, zone);
  const refusal = slotsRefusal(slots);
  if (refusal) return refusal;
  const times = sessionTimes(slots, input, zone);
  return windowRefusal(times) ?? { slots, times };
}

type Host = { agreementId: string | null; hostPartnerId: string | null };
const NO_HOST: Host = { agreementId: null, hostPartnerId: null };

const daysOf = (slots: readonly { date: string }[]) => [...new Set(slots.map(({ date }) => date))].sort();

/**
 * The host that was chosen, where the course is held on the job. Of a session whose host and days stay as they were it is
 * not asked again: what was agreed is finished, also where the agreement has ended meanwhile (rule 39).
 */
async function readHost(tx: Tx, input: SessionWrite, planned: Planned, about: HostOf) {
  const { agreementId } = input;
  if (about.mode !== "ON_THE_JOB" || agreementId === null) return { ok: true as const, ...NO_HOST };
  const days = daysOf(planned.slots);
  const { before } = about;
  if (before?.agreementId === agreementId && before.days.join() === days.join())
    return { ok: true as const, agreementId, hostPartnerId: before.hostPartnerId };
  const taken = await takeHost(tx, { centreId: about.centreId, agreementId, days });
  return taken.ok ? { ...taken, agreementId } : taken;
}

type HostOf = { mode: Mode; centreId: string; before?: Host & { days: string[] } };

/** How the seats are allocated: what was typed, and the ministry's settings or what stood before for the rest. */
async function policyFor(
  tx: Tx,
  input: SessionWrite,
  { today, before }: { today: Date; before: AllocationPolicy | null },
): Promise<AllocationPolicy | null> {
  if (input.fillMode !== "ALLOCATION") return null;
  return withTyped(before ?? (await readDefaultPolicy(tx, today)), input);
}

/** What was told to all before they applied holds: who fills a session by allocation, and how, stays once it is announced. */
function isFillChanged(session: SessionDetail, fillMode: FillMode, policy: AllocationPolicy | null): boolean {
  if (session.publishedAt === null) return false;
  if (session.fillMode !== fillMode) return [session.fillMode, fillMode].includes("ALLOCATION");
  const before = readPolicy(session.allocationPolicy);
  return before !== null && policy !== null && !isSamePolicy(before, policy);
}

function columns(input: SessionWrite, host: Host, { times }: Planned, policy: AllocationPolicy | null) {
  return {
    ...times,
    fillMode: input.fillMode,
    allocationPolicy: policy === null ? Prisma.DbNull : { ...policy, steps: [...policy.steps] },
    capacity: input.capacity,
    minimum: input.minimum,
    venue: input.venue,
    address: input.address,
    provinceId: input.provinceId,
    onlineLink: input.onlineLink,
    agreementId: host.agreementId,
    hostPartnerId: host.hostPartnerId,
    isOpenToAllProvinces: input.provinceIds.length === 0,
  };
}

const lists = (input: SessionWrite, { slots }: Planned) => ({
  slots,
  trainerIds: unique(input.trainerIds),
  fieldIds: unique(input.fieldIds),
  provinceIds: unique(input.provinceIds),
});

/** A new session begins as a draft that only its centre sees. */
export async function createSession(
  { actor, now }: Ctx,
  input: z.infer<typeof createSessionInput>,
): Promise<Result<Written, WriteSessionRefusal>> {
  if ("rows" in input) return refused(MORE_ROWS);
  return transaction(async (tx) => {
    const course = await tx.course.findUnique({
      where: { id: input.courseId },
      select: {
        centreId: true,
        status: true,
        publishedVersion: {
          select: { id: true, mode: true, isOpenToAllFields: true, fields: { select: { fieldId: true } } },
        },
      },
    });
    if (!course || !canManageSession(actor, course)) return NOT_FOUND;
    const version = course.publishedVersion;
    if (course.status !== "PUBLISHED" || !version) return refused("session_course_unpublished");
    const { zone, today } = await readZone(tx, now);
    const planned = plan(input, zone);
    if (typeof planned === "string") return refused(planned);
    const owner = {
      centreId: course.centreId,
      isOpenToAllFields: version.isOpenToAllFields,
      courseFieldIds: version.fields.map((field) => field.fieldId),
      trainerIds: [],
    };
    const refusal =
      capacityRefusal({ ...input, seatsTaken: 0 }) ?? (await listsRefusal(tx, owner, input, today));
    if (refusal) return refused(refusal);
    const host = await readHost(tx, input, planned, { mode: version.mode, centreId: course.centreId });
    if (!host.ok) return host;
    const { hostCapacity, mentorId } = await copiedPlan(tx, { ...input, ...host });
    const above = capacityRefusal({ ...input, seatsTaken: 0, hostCapacity });
    if (above) return refused(above, { host: hostCapacity ?? 0 });
    const days = daysOf(planned.slots);
    const taken = input.activityId
      ? await takeActivity(tx, { centreId: course.centreId, activityId: input.activityId, days })
      : null;
    if (taken && !taken.ok) return taken;
    const session = await tx.session.create({
      data: {
        reference: await takeSessionReference(tx, now, zone),
        courseId: input.courseId,
        versionId: version.id,
        centreId: course.centreId,
        timeZone: zone,
        createdAt: now,
        pairingActivityId: taken?.activity.id ?? null,
        hostCapacity,
        mentorId,
        ...columns(input, host, planned, await policyFor(tx, input, { today, before: null })),
      },
      select: { id: true },
    });
    await replaceLists(tx, session.id, lists(input, planned));
    if (taken) {
      await moveActivity(tx, taken.activity, days.at(-1) ?? "");
      await tellBothSchools(tx, taken.activity.pairing.id, now);
    }
    await recordEvent(tx, {
      type: "session.created",
      at: now,
      actor,
      subject: { type: "session", id: session.id },
      centreId: course.centreId,
      facts: { capacity: input.capacity },
    });
    return done({ sessionId: session.id });
  });
}

/** Both principals learn that a centre has taken up what one of them asked for. */
async function tellBothSchools(tx: Tx, pairingId: string, now: Date): Promise<void> {
  const pairing = await readPairing(tx, pairingId);
  if (!pairing) return;
  const schools = pairing.sides.map(({ schoolId }) => schoolId);
  await tellPrincipals(tx, pairing, schools, "sessionPlanned", now);
}

const daysBefore = (session: SessionDetail) =>
  daysOf(session.slots.map((slot) => ({ date: dayOfDate(slot.date) })));

/** Announced before hosts were partners, and on the same days still. */
function hasTypedHost(session: SessionDetail, slots: readonly Slot[]): boolean {
  return (
    session.hostPartnerId === null &&
    session.hostName !== null &&
    daysBefore(session).join() === daysOf(slots).join()
  );
}

/** What was announced stays announceable: an edit may not take away what publishing asked for. */
function announcedRefusal(
  session: SessionDetail,
  input: SessionWrite,
  host: Host,
  { slots, times }: Planned,
  now: Date,
): PublishRefusal | null {
  if (session.status !== "PUBLISHED" && session.status !== "CONFIRMED") return null;
  const refusal = publishRefusal(
    {
      ...input,
      hostPartnerId: host.hostPartnerId,
      courseStatus: "PUBLISHED",
      mode: session.courseVersion.mode,
      slots,
      startsAt: times.startsAt,
      closesAt: times.closesAt,
      seatsTaken: session.seatsTaken,
      trainers: input.trainerIds.length,
    },
    now,
  );
  const isOldWindow = times.closesAt.getTime() === session.closesAt.getTime();
  if (refusal === "session_window_past" && isOldWindow) return null;
  return refusal === "session_without_host" && hasTypedHost(session, slots) ? null : refusal;
}

/**
 * Changes a session that has not begun. Under the session's lock, so that seats cannot be taken meanwhile;
 * with the version the form was opened with, so that no second editor overwrites the first.
 */
export async function editSession(
  { actor, now }: Ctx,
  input: z.infer<typeof editSessionInput>,
): Promise<Result<Written, WriteSessionRefusal>> {
  if ("rows" in input) return refused(MORE_ROWS);
  return transaction(async (tx) => {
    const session = await lockSession(tx, input.sessionId);
    if (!session || !canManageSession(actor, session)) return NOT_FOUND;
    const wrongState = deedRefusal("edit", session, now);
    if (wrongState) return refused(wrongState);
    if (session.version !== input.version) return refused("session_changed_meanwhile");
    const planned = plan(input, session.timeZone);
    if (typeof planned === "string") return refused(planned);
    const isHostKept = input.agreementId === session.agreementId;
    const hostCapacity = isHostKept ? session.hostCapacity : null;
    const capacity = capacityRefusal({ ...input, seatsTaken: session.seatsTaken, hostCapacity });
    if (capacity) return refused(capacity, { taken: session.seatsTaken, host: hostCapacity ?? 0 });
    const owner = {
      centreId: session.centreId,
      isOpenToAllFields: session.courseVersion.isOpenToAllFields,
      courseFieldIds: session.courseVersion.fields.map(({ field }) => field.id),
      trainerIds: session.trainers.map(({ person }) => person.id),
    };
    const { today } = await readZone(tx, now);
    const policy = await policyFor(tx, input, { today, before: readPolicy(session.allocationPolicy) });
    if (isFillChanged(session, input.fillMode, policy)) return refused("session_fill_announced");
    const host = await readHost(tx, input, planned, {
      mode: session.courseVersion.mode,
      centreId: session.centreId,
      before: { ...session, days: daysBefore(session) },
    });
    if (!host.ok) return host;
    const refusal =
      (await listsRefusal(tx, owner, input, today)) ?? announcedRefusal(session, input, host, planned, now);
    if (refusal) return refused(refusal);
    const { pairingActivityId } = session;
    const activity = pairingActivityId === null ? null : await lockAskedActivity(tx, pairingActivityId);
    const days = daysOf(planned.slots);
    if (activity && days.join() !== daysBefore(session).join()) {
      if (!isWithinTerm(activity, days)) return refused("session_outside_pairing");
      await moveActivity(tx, activity, days.at(-1) ?? "");
    }
    const stale = session.publishedAt === null ? [] : await listCoursePaths(tx, session.courseId);
    await tx.session.update({
      where: { id: session.id },
      data: {
        ...columns(input, host, planned, policy),
        ...(isHostKept ? {} : { hostCapacity: null, mentorId: null }),
        version: { increment: 1 },
      },
    });
    await replaceLists(tx, session.id, lists(input, planned));
    const changes = changesToTell(
      { ...session, slots: session.slots.map((slot) => ({ ...slot, date: slot.date.toISOString() })) },
      { ...input, hostPartnerId: host.hostPartnerId, slots: planned.slots },
    );
    await recordEvent(tx, {
      type: "session.edited",
      at: now,
      actor,
      subject: { type: "session", id: session.id },
      centreId: session.centreId,
      facts: { changes, capacityBefore: session.capacity, capacity: input.capacity },
    });
    const isAnnounced = session.status === "PUBLISHED" || session.status === "CONFIRMED";
    if (isAnnounced && changes.length > 0) {
      const changed = (await lockSession(tx, session.id)) ?? session;
      const readers = await listReaders(tx, session.id);
      const gone = session.slots.slice(planned.slots.length);
      await tellReaders(tx, changed, readers, { kind: "changed", changes }, now, gone);
    }
    if (isAnnounced) await fillFreeSeats(tx, session.id, now);
    const after = session.publishedAt === null ? [] : await listCoursePaths(tx, session.courseId);
    return done({ sessionId: session.id }, { stale: [...stale, ...after] });
  });
}
