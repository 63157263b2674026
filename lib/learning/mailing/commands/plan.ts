import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { type Ctx, isPerson } from "@/lib/platform/auth/actor";
import { instantAt } from "@/lib/platform/dates/calendar";
import { db, transaction, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { MailingKind } from "@/lib/platform/db/generated/enums";
import { done, NOT_FOUND, refused, type Result, SIGN_IN_NEEDED } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canPlanMailings } from "@/lib/learning/mailing/policy";
import { readTerms } from "@/lib/learning/mailing/queries";
import { type MailingRefusalCode, moveRefusal } from "@/lib/learning/mailing/rules";
import type { PlanMailingInput, RefuseMailingInput, StopMailingInput } from "@/lib/learning/mailing/schema";

type Known = { sessionId: string; kind: MailingKind; version: number };
type Changed = Result<undefined, MailingRefusalCode>;
type SessionDates = { startsAt: Date; endsAt: Date; timeZone: string };
type Change = (
  tx: Tx,
  session: SessionDates,
) => Promise<
  | { data: Prisma.MailingUncheckedUpdateInput; event: "mailing.planned" | "mailing.cancelled" }
  | MailingRefusalCode
>;

/** The one way a session's letter is changed: its row made and locked, so that the worker either sent it before or sees the change. */
async function changeMailing({ actor, now }: Ctx, known: Known, change: Change): Promise<Changed> {
  const { sessionId, kind, version } = known;
  return transaction(async (tx): Promise<Changed> => {
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: { centreId: true, startsAt: true, endsAt: true, timeZone: true },
    });
    if (!session || !canPlanMailings(actor, session)) return NOT_FOUND;
    const { count } = await tx.mailing.createMany({
      data: [{ sessionId, kind, version: 0 }],
      skipDuplicates: true,
    });
    await tx.$queryRaw`SELECT kind FROM mailing
      WHERE session_id = ${sessionId}::uuid AND kind = ${kind}::"MailingKind" FOR UPDATE`;
    const where = { sessionId_kind: { sessionId, kind } };
    const row = await tx.mailing.findUniqueOrThrow({ where });
    const undo = async (code: MailingRefusalCode) => {
      if (count > 0) await tx.mailing.delete({ where });
      return refused(code);
    };
    if (row.status === "SENT") return refused("mailing_sent_already");
    if (row.version !== version) return undo("mailing_changed_meanwhile");
    const decided = await change(tx, session);
    if (typeof decided === "string") return undo(decided);
    await tx.mailing.update({ where, data: { ...decided.data, version: { increment: 1 } } });
    await recordEvent(tx, {
      type: decided.event,
      at: now,
      actor,
      subject: { type: "session", id: sessionId },
      centreId: session.centreId,
      facts: { kind },
    });
    return done();
  });
}

/** Another moment, and the centre's own words in it. */
export async function planMailing(
  ctx: Ctx,
  { day, time, note, ...known }: PlanMailingInput,
): Promise<Changed> {
  const { now } = ctx;
  return changeMailing(ctx, known, async (tx, session) => {
    const sendAt = instantAt(day, time, session.timeZone);
    const terms = await readTerms(tx, (await networkDay(tx, now)).date);
    const refusal = moveRefusal(known.kind, session, sendAt, { now, terms });
    return refusal ?? { data: { sendAt, note, status: "PLANNED" }, event: "mailing.planned" };
  });
}

/** Called off, or taken up again as it was planned. */
export async function stopMailing(ctx: Ctx, { isCancelled, ...known }: StopMailingInput): Promise<Changed> {
  return changeMailing(ctx, known, async () => ({
    data: { status: isCancelled ? "CANCELLED" : "PLANNED" },
    event: isCancelled ? "mailing.cancelled" : "mailing.planned",
  }));
}

/** A person does not want letters of a kind, or wants them again. */
export async function refuseMailing(
  { actor }: Ctx,
  { kind, isWanted }: RefuseMailingInput,
): Promise<Result<undefined>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const row = { personId: actor.personId, kind };
  if (isWanted) await db.mailingRefusal.deleteMany({ where: row });
  else await db.mailingRefusal.createMany({ data: [row], skipDuplicates: true });
  return done();
}
