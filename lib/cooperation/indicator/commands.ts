import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMails } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { makeLink } from "@/lib/cooperation/contact-link/steps";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { lockPartnership, readMembers } from "@/lib/cooperation/partnership/steps";
import { surveyLetter } from "./output";
import { surveyCloses, type IndicatorRefusal } from "./rules";
import type { AskSurveyInput, DefineIndicatorInput, EditIndicatorInput, RecordValueInput } from "./schema";

type Kept = { partnershipId: string };

/** Locks the partnership; null where it is not the actor's work. */
async function lockOwn(tx: Tx, { actor }: Ctx, partnershipId: string) {
  const partnership = await lockPartnership(tx, partnershipId);
  return partnership && canWorkOnPartnerships(actor, partnership.centreId) ? partnership : null;
}

async function lockIndicator(tx: Tx, ctx: Ctx, indicatorId: string) {
  await tx.$queryRaw`SELECT id FROM success_indicator WHERE id = ${indicatorId}::uuid FOR UPDATE`;
  const indicator = await tx.successIndicator.findUnique({
    where: { id: indicatorId },
    select: { version: true, partnershipId: true },
  });
  const partnership = indicator && (await lockOwn(tx, ctx, indicator.partnershipId));
  return partnership ? { ...indicator, partnership } : null;
}

/** Says by what a partnership's success is measured. */
export async function defineIndicator(
  ctx: Ctx,
  { partnershipId, dueOn, ...facts }: DefineIndicatorInput,
): Promise<Result<Kept, IndicatorRefusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await lockOwn(tx, ctx, partnershipId);
    if (!partnership) return NOT_FOUND;
    if (partnership.status === "ENDED") return refused("partnership_ended");
    if (facts.target === facts.baseline) return refused("indicator_target_is_baseline");
    await tx.successIndicator.create({ data: { ...facts, partnershipId, dueOn: dateOfDay(dueOn) } });
    await recordEvent(tx, {
      type: "indicator.defined",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { baseline: facts.baseline, target: facts.target },
    });
    return done({ partnershipId });
  });
}

/** Corrects an indicator; its values stay. */
export async function editIndicator(
  ctx: Ctx,
  { indicatorId, version, dueOn, ...facts }: EditIndicatorInput,
): Promise<Result<Kept, IndicatorRefusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const indicator = await lockIndicator(tx, ctx, indicatorId);
    if (!indicator) return NOT_FOUND;
    const { partnershipId, partnership } = indicator;
    if (indicator.version !== version) return refused("indicator_changed_meanwhile");
    if (facts.target === facts.baseline) return refused("indicator_target_is_baseline");
    await tx.successIndicator.update({
      where: { id: indicatorId },
      data: { ...facts, dueOn: dateOfDay(dueOn), version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "indicator.edited",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { version: version + 1, target: facts.target },
    });
    return done({ partnershipId });
  });
}

/** Writes down what was measured on a day; a second value of the same day corrects the first. */
export async function recordValue(
  ctx: Ctx,
  { indicatorId, measuredOn, value, note }: RecordValueInput,
): Promise<Result<Kept, IndicatorRefusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const indicator = await lockIndicator(tx, ctx, indicatorId);
    if (!indicator) return NOT_FOUND;
    const { partnershipId, partnership } = indicator;
    const { day } = await networkDay(tx, now);
    if (measuredOn > day) return refused("indicator_measured_in_future");
    const on = dateOfDay(measuredOn);
    const recordedById = actor.personId;
    await tx.indicatorValue.upsert({
      where: { indicatorId_measuredOn: { indicatorId, measuredOn: on } },
      create: { indicatorId, measuredOn: on, value, note, recordedById },
      update: { value, note, recordedById },
    });
    await recordEvent(tx, {
      type: "indicator.measured",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { measuredOn, number: value },
    });
    return done({ partnershipId });
  });
}

/** Asks the partner's contacts three questions; one survey at a time. */
export async function askSurvey(
  ctx: Ctx,
  { partnershipId }: AskSurveyInput,
): Promise<Result<Kept, IndicatorRefusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await lockOwn(tx, ctx, partnershipId);
    if (!partnership) return NOT_FOUND;
    if (partnership.status === "ENDED") return refused("partnership_ended");
    const { day, date } = await networkDay(tx, now);
    const open = await tx.partnershipSurvey.count({ where: { partnershipId, closesOn: { gte: date } } });
    if (open > 0) return refused("survey_open_already");
    const { members, partner, centre } = await readMembers(tx, partnershipId);
    const asked = members.flatMap(({ contactId, ...one }) =>
      contactId === null ? [] : [{ ...one, contactId }],
    );
    if (asked.length === 0) return refused("survey_nobody_to_ask");
    const closesOn = surveyCloses(day);
    const { id } = await tx.partnershipSurvey.create({
      data: { partnershipId, askedAt: now, closesOn: dateOfDay(closesOn), askedById: actor.personId },
      select: { id: true },
    });
    const letters = [];
    for (const { contactId, name, email, locale } of asked) {
      const letter = surveyLetter(await translatorFor(locale), {
        locale,
        name,
        partner,
        centre,
        closesOn,
        reference: partnership.reference,
        url: await personalPage(tx, { contactId, partnershipId }, locale, now),
      });
      letters.push({
        ...letter,
        personId: null,
        recipient: email,
        locale,
        dedupeKey: `indicator.survey:${id}:${email}`,
        now,
      });
    }
    await queueMails(tx, letters);
    await recordEvent(tx, {
      type: "indicator.survey_asked",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { people: asked.length },
    });
    return done({ partnershipId });
  });
}

/** Each survey's letter brings its own way in; links sent before lead on. */
async function personalPage(
  tx: Tx,
  to: { contactId: string; partnershipId: string },
  locale: Locale,
  now: Date,
): Promise<string> {
  const { token } = await makeLink(tx, to, now);
  return env.USTA_BASE_URL + localised(locale, routes.contactPage(token));
}
