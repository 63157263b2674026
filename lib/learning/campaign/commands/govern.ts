import "server-only";
import type { z } from "zod";
import { campaignLetter } from "@/lib/learning/campaign/output";
import { canGovernCampaigns } from "@/lib/learning/campaign/policy";
import { listAddressees } from "@/lib/learning/campaign/queries/audience";
import { inTime } from "@/lib/learning/campaign/queries/read";
import { type CampaignPhase, type CampaignRefusal, termRefusal } from "@/lib/learning/campaign/rules";
import type {
  campaignInput,
  cancelCampaignInput,
  createCampaignInput,
  editCampaignInput,
} from "@/lib/learning/campaign/schema";
import { findPublishedList } from "@/lib/learning/competence/queries";
import type { EventType } from "@/lib/platform/audit/events";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { type Letter, queueMails } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";

type Kept = { campaignId: string };
type CampaignResult = Promise<Result<Kept, CampaignRefusal>>;

/** Puts a campaign on the desk, on the field's list in force: one a field and year. */
export async function createCampaign(
  { actor, now }: Ctx,
  { fieldId, year, ...term }: z.infer<typeof createCampaignInput>,
): CampaignResult {
  if (!canGovernCampaigns(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const wrong = termRefusal(term, (await networkDay(tx, now)).day);
    if (wrong) return refused(wrong);
    await tx.$queryRaw`SELECT id FROM field WHERE id = ${fieldId}::uuid FOR UPDATE`;
    const list = await findPublishedList(tx, fieldId);
    if (!list) return refused("campaign_list_missing");
    const there = await tx.needCampaign.count({ where: { fieldId, year, status: { not: "CANCELLED" } } });
    if (there > 0) return refused("campaign_year_taken");
    const { id } = await tx.needCampaign.create({
      data: { fieldId, year, listId: list.id, ...datesOf(term), createdAt: now },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "campaign.created",
      at: now,
      actor,
      subject: { type: "need_campaign", id },
      facts: { year },
    });
    return done({ campaignId: id });
  });
}

const datesOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => ({
  startsOn: dateOfDay(startsOn),
  endsOn: dateOfDay(endsOn),
});

async function lockCampaign(tx: Tx, id: string, now: Date) {
  await tx.$queryRaw`SELECT id FROM need_campaign WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.needCampaign.findUnique({
    where: { id },
    include: { field: { select: { id: true, name: true, names: true } } },
  });
  const { day } = await networkDay(tx, now);
  return row && { ...inTime(row, day), today: day };
}
type Locked = NonNullable<Awaited<ReturnType<typeof lockCampaign>>>;

/** The one way a campaign changes: locked, seen as it is, in the right state, changed, recorded. */
async function move(
  { actor, now }: Ctx,
  { campaignId, version }: z.infer<typeof campaignInput>,
  from: readonly CampaignPhase[],
  type: EventType,
  change: (
    tx: Tx,
    campaign: Locked,
  ) => Promise<CampaignRefusal | { data: Prisma.NeedCampaignUncheckedUpdateInput; people?: number }>,
): CampaignResult {
  if (!canGovernCampaigns(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId, now);
    if (!campaign) return NOT_FOUND;
    if (!from.includes(campaign.phase)) return refused("campaign_wrong_state");
    if (campaign.version !== version) return refused("campaign_changed_meanwhile");
    const changed = await change(tx, campaign);
    if (typeof changed === "string") return refused(changed);
    await tx.needCampaign.update({
      where: { id: campaignId },
      data: { ...changed.data, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type,
      at: now,
      actor,
      subject: { type: "need_campaign", id: campaignId },
      facts: changed.people === undefined ? {} : { people: changed.people },
    });
    return done({ campaignId });
  });
}

/** Other dates, until the campaign has ended; a later end lets people answer again at once. */
export async function editCampaign(ctx: Ctx, input: z.infer<typeof editCampaignInput>): CampaignResult {
  return move(
    ctx,
    input,
    ["draft", "planned", "open", "closed"],
    "campaign.edited",
    async (_tx, { today }) => {
      const wrong = termRefusal(input, today);
      return wrong ?? { data: datesOf(input) };
    },
  );
}

/** Opens it: everyone who is asked is written to, once. */
export async function openCampaign(ctx: Ctx, input: z.infer<typeof campaignInput>): CampaignResult {
  const { actor, now } = ctx;
  return move(ctx, input, ["draft"], "campaign.opened", async (tx, campaign) => {
    const wrong = termRefusal(campaign, campaign.today);
    if (wrong) return wrong;
    const people = await tell(tx, campaign, "invited", now);
    if (people === 0) return "campaign_nobody_to_tell";
    return {
      people,
      data: {
        status: "OPENED",
        openedAt: now,
        openedById: isPerson(actor) ? actor.personId : null,
        invited: people,
      },
    };
  });
}

/** One reminder, while it is open, to those who have handed nothing in. */
export async function remindCampaign(ctx: Ctx, input: z.infer<typeof campaignInput>): CampaignResult {
  return move(ctx, input, ["open"], "campaign.reminded", async (tx, campaign) => {
    if (campaign.remindedAt !== null) return "campaign_reminded_already";
    const people = await tell(tx, campaign, "reminded", ctx.now);
    if (people === 0) return "campaign_nobody_to_tell";
    return { people, data: { remindedAt: ctx.now, reminded: people } };
  });
}

/** Called off: nobody answers any more, and what was answered does not count. */
export async function cancelCampaign(ctx: Ctx, input: z.infer<typeof cancelCampaignInput>): CampaignResult {
  return move(ctx, input, ["draft", "planned", "open"], "campaign.cancelled", async () => ({
    data: { status: "CANCELLED", cancelReason: input.reason },
  }));
}

/** A letter to each, in their language; yields how many. */
async function tell(tx: Tx, campaign: Locked, kind: "invited" | "reminded", now: Date): Promise<number> {
  const { id, field, today } = campaign;
  const people = await listAddressees(tx, {
    fieldId: field.id,
    today,
    silentIn: kind === "reminded" ? id : undefined,
  });
  const letters: Letter[] = [];
  for (const { name, ...reader } of people) {
    const { locale } = reader;
    const letter = campaignLetter(await translatorFor(locale), {
      ...campaign,
      kind,
      locale,
      name,
      field: localName(field, locale),
      campaignId: id,
      baseUrl: env.USTA_BASE_URL,
    });
    letters.push({ ...reader, ...letter, dedupeKey: `campaign.${kind}:${id}:${reader.personId}`, now });
  }
  await queueMails(tx, letters);
  return letters.length;
}
