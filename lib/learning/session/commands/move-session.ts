import "server-only";
import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { listCoursePaths } from "@/lib/learning/course/queries";
import { endLiveEnrolments } from "@/lib/learning/enrolment/steps/end";
import { fillFreeSeats } from "@/lib/learning/enrolment/steps/fill";
import { tellInterested } from "@/lib/learning/interest/steps";
import type { SessionNews } from "@/lib/learning/session/output";
import { canManageSession } from "@/lib/learning/session/policy";
import { listReaders, type SessionDetail } from "@/lib/learning/session/queries/read";
import {
  deedRefusal,
  publishRefusal,
  type DeedRefusal,
  type HostRefusal,
  type PublishRefusal,
  type SessionDeed,
} from "@/lib/learning/session/rules";
import type { sessionInput, sessionReasonInput } from "@/lib/learning/session/schema";
import { lockSession, takeHost } from "@/lib/learning/session/steps";
import type { EventType } from "@/lib/platform/audit/events";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { done, NOT_FOUND, refused, type Refused, type Result } from "@/lib/platform/refusal";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { tellReaders } from "./tell-readers";

type Moved = { sessionId: string };
export type MoveSessionRefusal = DeedRefusal | "session_changed_meanwhile";
type Input = z.infer<typeof sessionInput>;

type Move<Refusal extends string> = {
  deed: SessionDeed;
  event: EventType;
  refuse?: (session: SessionDetail) => Refusal | null;
  /** What only the database knows, decided inside the transaction. */
  check?: (tx: Tx, session: SessionDetail) => Promise<Refused<Refusal> | { ok: true }>;
  data: (session: SessionDetail) => Prisma.SessionUncheckedUpdateInput;
  news?: (session: SessionDetail) => SessionNews | null;
  /** In the same transaction, after the state has moved and before anyone is told. */
  also?: (tx: Tx, session: SessionDetail) => Promise<unknown>;
  /** Those with an enrolment are told by what `also` does. */
  onlyTrainers?: boolean;
};

/** The one way a session's state moves: locked, checked, moved, recorded, told. */
async function moveSession<Refusal extends string>(
  { actor, now }: Ctx,
  { sessionId, version }: Input,
  move: Move<Refusal>,
): Promise<Result<Moved, MoveSessionRefusal | Refusal>> {
  return transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session || !canManageSession(actor, session)) return NOT_FOUND;
    const refusal = deedRefusal(move.deed, session, now);
    if (refusal) return refused(refusal);
    if (session.version !== version) return refused("session_changed_meanwhile" as const);
    const special = move.refuse?.(session) ?? null;
    if (special) return refused(special);
    const checked = await move.check?.(tx, session);
    if (checked && !checked.ok) return checked;
    const everyone = await listReaders(tx, sessionId);
    const readers = move.onlyTrainers ? everyone.filter((reader) => reader.reference === null) : everyone;
    await tx.session.update({
      where: { id: sessionId },
      data: { ...move.data(session), version: { increment: 1 } },
    });
    await move.also?.(tx, session);
    await recordEvent(tx, {
      type: move.event,
      at: now,
      actor,
      subject: { type: "session", id: sessionId },
      centreId: session.centreId,
      facts: { from: session.status },
    });
    const news = session.publishedAt === null ? null : (move.news?.(session) ?? null);
    if (news) await tellReaders(tx, session, readers, news, now);
    return done({ sessionId }, { stale: await listCoursePaths(tx, session.courseId) });
  });
}

/** The seed of the lot, drawn once when the session is announced, so that nobody knows it before and all know it after. */
const drawSeed = () => randomBytes(16).toString("hex");

/** Announces a draft, or a postponed session with its new dates (rule 15). */
export async function publishSession(
  ctx: Ctx,
  input: Input,
): Promise<Result<Moved, MoveSessionRefusal | PublishRefusal | HostRefusal>> {
  return moveSession<PublishRefusal | HostRefusal>(ctx, input, {
    deed: "publish",
    event: "session.published",
    refuse: (session) =>
      publishRefusal(
        {
          ...session,
          courseStatus: session.course.status,
          mode: session.courseVersion.mode,
          slots: session.slots.map((slot) => ({ ...slot, date: slot.date.toISOString() })),
          trainers: session.trainers.length,
        },
        ctx.now,
      ),
    check: async (tx, { centreId, agreementId, slots }) =>
      agreementId === null
        ? { ok: true }
        : takeHost(tx, { centreId, agreementId, days: slots.map(({ date }) => dayOfDate(date)) }),
    data: (session) => ({
      status: "PUBLISHED",
      statusReason: null,
      publishedAt: session.publishedAt ?? ctx.now,
      ...(session.fillMode === "ALLOCATION" && session.allocationSeed === null
        ? { allocationSeed: drawSeed() }
        : {}),
      ...(session.publishedAt === null && session.course.publishedVersionId !== null
        ? { versionId: session.course.publishedVersionId }
        : {}),
    }),
    news: (session) => (session.status === "POSTPONED" ? { kind: "published" } : null),
    also: async (tx, session) => {
      await fillFreeSeats(tx, input.sessionId, ctx.now);
      await tellInterested(tx, session, ctx.now);
    },
  });
}

/** "It takes place": the answer to the go/no-go question, also with fewer people than the minimum (rule 17). */
export async function confirmSession(ctx: Ctx, input: Input): Promise<Result<Moved, MoveSessionRefusal>> {
  return moveSession(ctx, input, {
    deed: "confirm",
    event: "session.confirmed",
    data: () => ({ status: "CONFIRMED" }),
    news: () => ({ kind: "confirmed" }),
  });
}

/** Off for now: places and the waiting list stay as they are until new dates are announced. */
export async function postponeSession(
  ctx: Ctx,
  { reason, ...input }: z.infer<typeof sessionReasonInput>,
): Promise<Result<Moved, MoveSessionRefusal>> {
  return moveSession(ctx, input, {
    deed: "postpone",
    event: "session.postponed",
    data: () => ({ status: "POSTPONED", statusReason: reason }),
    news: () => ({ kind: "postponed", reason }),
  });
}

/** Called off for good: everyone's enrolment ends, and everyone is told why. */
export async function cancelSession(
  ctx: Ctx,
  { reason, ...input }: z.infer<typeof sessionReasonInput>,
): Promise<Result<Moved, MoveSessionRefusal>> {
  return moveSession(ctx, input, {
    deed: "cancel",
    event: "session.cancelled",
    data: () => ({ status: "CANCELLED", statusReason: reason }),
    news: () => ({ kind: "cancelled", reason }),
    also: (tx) => endLiveEnrolments(tx, input.sessionId, { ...ctx, note: reason }),
    onlyTrainers: true,
  });
}

/** It took place; attendance is closed and certificates follow. */
export async function completeSession(ctx: Ctx, input: Input): Promise<Result<Moved, MoveSessionRefusal>> {
  return moveSession(ctx, input, {
    deed: "complete",
    event: "session.completed",
    data: () => ({ status: "COMPLETED" }),
  });
}
