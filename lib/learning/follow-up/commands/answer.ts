import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { type Ctx, isPerson } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result, SIGN_IN_NEEDED } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { staffFollowUpsVisibleTo, TOOK_PART } from "@/lib/learning/follow-up/policy";
import { feedbackRefusal, type FollowUpRefusal, isFollowUpOpen } from "@/lib/learning/follow-up/rules";
import type { AnswerFollowUpInput, GiveFeedbackInput } from "@/lib/learning/follow-up/schema";

/**
 * Feedback without a name: that somebody has answered is one row, what they said another, and nothing joins the two. Neither has
 * a moment, no event is recorded, and all answers of the session are written anew in drawn order, so that the order of rows
 * or the number of the transaction that wrote them do not tell either which came last.
 */
export async function giveFeedback(
  { actor, now }: Ctx,
  { enrolmentId, ...answer }: GiveFeedbackInput,
): Promise<Result<undefined, FollowUpRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx): Promise<Result<undefined, FollowUpRefusal>> => {
    const enrolment = await tx.enrolment.findFirst({
      where: { AND: [{ id: enrolmentId, personId: actor.personId }, TOOK_PART] },
      select: { session: { select: { id: true, status: true, endsAt: true, timeZone: true } } },
    });
    if (!enrolment) return NOT_FOUND;
    const { session } = enrolment;
    const { date } = await networkDay(tx, now);
    const refusal = feedbackRefusal(session, now, await readSetting(tx, "feedbackDays", date));
    if (refusal) return refused(refusal);
    await tx.$queryRaw`SELECT id FROM session WHERE id = ${session.id}::uuid FOR NO KEY UPDATE`;
    const { count } = await tx.feedbackGiven.createMany({ data: [{ enrolmentId }], skipDuplicates: true });
    if (count === 0) return refused("feedback_given_already");
    await addAnswer(tx, session.id, answer);
    return done();
  });
}

type Answer = Omit<GiveFeedbackInput, "enrolmentId">;

async function addAnswer(tx: Tx, sessionId: string, answer: Answer): Promise<void> {
  const { content, trainer, organisation, usefulness, comment } = answer;
  await tx.$executeRaw`
    WITH before AS (DELETE FROM feedback_answer WHERE session_id = ${sessionId}::uuid
      RETURNING content, trainer, organisation, usefulness, comment)
    INSERT INTO feedback_answer (session_id, content, trainer, organisation, usefulness, comment)
    SELECT ${sessionId}::uuid, content, trainer, organisation, usefulness, comment FROM (
      SELECT * FROM before UNION ALL
      SELECT ${content}::smallint, ${trainer}::smallint, ${organisation}::smallint, ${usefulness}::smallint, ${comment}::text
    ) every ORDER BY random()`;
}

/** Says whether a training is used: its teacher about themselves, or the principal of where they work now. Until it closes it may be changed. */
export async function answerFollowUp(
  { actor, now }: Ctx,
  { enrolmentId, use, hindrances, note }: AnswerFollowUpInput,
): Promise<Result<undefined, FollowUpRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx): Promise<Result<undefined, FollowUpRefusal>> => {
    const { date } = await networkDay(tx, now);
    const enrolment = await tx.enrolment.findFirst({
      where: {
        id: enrolmentId,
        OR: [{ personId: actor.personId, status: "COMPLETED" }, staffFollowUpsVisibleTo(actor, date)],
      },
      select: {
        personId: true,
        session: { select: { id: true, centreId: true, followUp: { select: { closesAt: true } } } },
      },
    });
    if (!enrolment?.session.followUp) return NOT_FOUND;
    const { session, personId } = enrolment;
    if (!isFollowUpOpen(enrolment.session.followUp, now)) return refused("follow_up_over");
    const side = personId === actor.personId ? ("TEACHER" as const) : ("PRINCIPAL" as const);
    const said = {
      use,
      hindrances: [...new Set(hindrances)],
      note,
      answeredAt: now,
      answeredById: actor.personId,
    };
    await tx.followUpAnswer.upsert({
      where: { enrolmentId_side: { enrolmentId, side } },
      create: { enrolmentId, side, sessionId: session.id, ...said },
      update: said,
    });
    await recordEvent(tx, {
      type: "follow_up.answered",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId,
      centreId: session.centreId,
    });
    return done();
  });
}
