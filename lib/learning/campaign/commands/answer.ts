import "server-only";
import type { z } from "zod";
import { findPlace } from "@/lib/learning/campaign/queries/audience";
import { inTime } from "@/lib/learning/campaign/queries/read";
import { type CampaignRefusal, incompleteLines, submitRefusal } from "@/lib/learning/campaign/rules";
import type { answerInput } from "@/lib/learning/campaign/schema";
import { leavesOf } from "@/lib/learning/competence/rules";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";

type Input = z.infer<typeof answerInput>;
type AnswerResult = Promise<Result<{ campaignId: string }, CampaignRefusal>>;

/**
 * Keeps what was said so far as a draft, or hands it in; until the campaign's end it can be written anew, and one that is
 * kept as a draft again does not count until it is handed in again.
 */
export async function answerCampaign(
  { actor, now }: Ctx,
  { campaignId, ratings, deed }: Input,
): AnswerResult {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const { personId } = actor;
  return transaction(async (tx) => {
    // Against a campaign that is called off or moved at the same moment.
    await tx.$queryRaw`SELECT id FROM need_campaign WHERE id = ${campaignId}::uuid FOR SHARE`;
    const found = await tx.needCampaign.findFirst({
      where: { id: campaignId, status: "OPENED" },
      select: {
        status: true,
        startsOn: true,
        endsOn: true,
        fieldId: true,
        list: { select: { entries: { select: { competenceId: true, parentId: true, position: true } } } },
      },
    });
    const { day: today } = await networkDay(tx, now);
    const place = found && (await findPlace(tx, { fieldId: found.fieldId, personId, today }));
    if (!found || !place) return NOT_FOUND;
    if (inTime(found, today).phase !== "open") return refused("campaign_not_open");
    const asked = leavesOf(found.list.entries).map(({ competenceId }) => competenceId);
    const said = new Map(ratings.map((rating) => [rating.competenceId, rating]));
    const kept = asked.flatMap((id) => said.get(id) ?? []);
    const refusal = deed === "submit" ? submitRefusal(place.view, asked, kept) : null;
    if (refusal) return refused(refusal, { missing: incompleteLines(place.view, asked, kept) });
    const data = { ...place, updatedAt: now, submittedAt: deed === "submit" ? now : null };
    const { id } = await tx.needAnswer.upsert({
      where: { campaignId_personId: { campaignId, personId } },
      create: { campaignId, personId, ...data },
      update: data,
      select: { id: true },
    });
    await tx.needRating.deleteMany({ where: { answerId: id } });
    await tx.needRating.createMany({
      data: kept
        .filter(({ present, asked: much }) => present !== null || much !== null)
        .map((rating) => ({ ...rating, answerId: id })),
    });
    if (deed === "submit")
      await recordEvent(tx, {
        type: "campaign.answered",
        at: now,
        actor,
        subject: { type: "need_campaign", id: campaignId },
        personId,
        facts: { view: place.view },
      });
    return done({ campaignId });
  });
}
