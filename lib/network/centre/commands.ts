import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canEditCentre } from "./policy";
import { getCentreForEdit, listStaffCandidates, type CentreForEdit } from "./queries";
import { changedTexts, editRefusal, type CentrePage, type CentreRefusal } from "./rules";
import type { AddCentreStaffInput, ConfirmCentreInput, EditCentreInput, EndCentreStaffInput } from "./schema";

/** Locks the centre, then reads it: two editors come one after the other, and the second sees what the first wrote. */
async function lockCentre(tx: Tx, { actor }: Ctx, centreId: string): Promise<CentreForEdit | null> {
  if (!canEditCentre(actor, centreId)) return null;
  await tx.$queryRaw`SELECT id FROM centre WHERE id = ${centreId}::uuid FOR UPDATE`;
  return getCentreForEdit(actor, centreId, tx);
}

function stalePages(centre: CentreForEdit): string[] {
  return [routes.centre(centre.slug), routes.centres()];
}

function pageOf(centre: CentreForEdit): CentrePage {
  const known = (centre.descriptions ?? {}) as Record<string, unknown>;
  const texts = Object.entries(known).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return { ...centre, descriptions: Object.fromEntries(texts) };
}

async function ownLocale(tx: Tx): Promise<Locale> {
  const network = await tx.network.findUnique({ where: { id: 1 }, select: { defaultLocale: true } });
  const locale = network?.defaultLocale;
  return locale === "en" || locale === "az" ? locale : "tr";
}

/** Saves the centre's page. Whoever read an older version overwrites nothing. */
export async function editCentre(
  ctx: Ctx,
  input: EditCentreInput,
): Promise<Result<undefined, CentreRefusal>> {
  if (ctx.actor.kind === "anyone") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const centre = await lockCentre(tx, ctx, input.centreId);
    if (centre === null) return NOT_FOUND;
    const { date: today } = await networkDay(tx, ctx.now);
    const own = await ownLocale(tx);
    const before = pageOf(centre);
    const refusal = editRefusal(centre, input.version, today);
    if (refusal !== null) return refused(refusal);
    const description = input.description[own];
    const descriptions: Record<string, string> = {};
    for (const locale of LOCALES) {
      if (locale !== own && input.description[locale] !== "")
        descriptions[locale] = input.description[locale];
    }
    const { address, phone, email, website, socialUrl } = input;
    const after: CentrePage = { description, descriptions, address, phone, email, website, socialUrl };
    const changed = changedTexts(before, after);
    if (changed.length === 0) return done(undefined);
    await tx.centre.update({
      where: { id: centre.id },
      data: { ...after, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "centre.edited",
      at: ctx.now,
      actor: ctx.actor,
      subject: { type: "centre", id: centre.id },
      centreId: centre.id,
      facts: { version: centre.version + 1, changed },
    });
    return done(undefined, { stale: stalePages(centre) });
  });
}

/** "This is right today", said of the version that was read. */
export async function confirmCentre(
  ctx: Ctx,
  input: ConfirmCentreInput,
): Promise<Result<undefined, CentreRefusal>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const centre = await lockCentre(tx, ctx, input.centreId);
    if (centre === null) return NOT_FOUND;
    const { date: today } = await networkDay(tx, ctx.now);
    const refusal = editRefusal(centre, input.version, today);
    if (refusal !== null) return refused(refusal);
    if (centre.confirmedOn?.getTime() === today.getTime()) return done(undefined);
    await tx.centre.update({
      where: { id: centre.id },
      data: { confirmedOn: today, confirmedById: actor.personId },
    });
    await recordEvent(tx, {
      type: "centre.confirmed",
      at: ctx.now,
      actor,
      subject: { type: "centre", id: centre.id },
      centreId: centre.id,
      facts: { version: centre.version },
    });
    return done(undefined, { stale: stalePages(centre) });
  });
}

/** Puts a person of the host school, or with a role here, on the centre's staff from a day on. */
export async function addCentreStaff(
  ctx: Ctx,
  input: AddCentreStaffInput,
): Promise<Result<undefined, CentreRefusal>> {
  if (ctx.actor.kind === "anyone") return SIGN_IN_NEEDED;
  try {
    return await transaction(async (tx) => {
      const centre = await lockCentre(tx, ctx, input.centreId);
      if (centre === null) return NOT_FOUND;
      const { date: today } = await networkDay(tx, ctx.now);
      if (centre.closedOn !== null && centre.closedOn <= today) return refused("centre_closed");
      const startsOn = new Date(input.startsOn);
      if (startsOn > today) return refused("staff_in_future");
      const candidates = await listStaffCandidates(ctx.actor, centre.id, today, tx);
      if (!candidates.some(({ id }) => id === input.personId)) return refused("staff_not_of_centre");
      const { centreId, personId, position } = input;
      await tx.centreStaff.create({ data: { centreId, personId, position, startsOn } });
      await recordEvent(tx, {
        type: "centre.edited",
        at: ctx.now,
        actor: ctx.actor,
        subject: { type: "centre", id: centreId },
        centreId,
        personId,
        facts: { changed: ["staff"], position },
      });
      return done(undefined, { stale: stalePages(centre) });
    });
  } catch (error) {
    if (brokenConstraint(error) === "centre_staff_no_overlap") return refused("staff_already_there");
    throw error;
  }
}

/** From today on no longer on the staff; who was put there today by mistake leaves no period behind. */
export async function endCentreStaff(
  ctx: Ctx,
  input: EndCentreStaffInput,
): Promise<Result<undefined, CentreRefusal>> {
  if (ctx.actor.kind === "anyone") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const centre = await lockCentre(tx, ctx, input.centreId);
    if (centre === null) return NOT_FOUND;
    const { date: today } = await networkDay(tx, ctx.now);
    const row = await tx.centreStaff.findFirst({
      where: { id: input.staffId, centreId: centre.id },
      select: { id: true, personId: true, startsOn: true, endsOn: true, position: true },
    });
    if (row === null) return NOT_FOUND;
    if (row.endsOn !== null && row.endsOn <= today) return done(undefined);
    if (row.startsOn >= today) await tx.centreStaff.delete({ where: { id: row.id } });
    else await tx.centreStaff.update({ where: { id: row.id }, data: { endsOn: today } });
    await recordEvent(tx, {
      type: "centre.edited",
      at: ctx.now,
      actor: ctx.actor,
      subject: { type: "centre", id: centre.id },
      centreId: centre.id,
      personId: row.personId,
      facts: { changed: ["staff"], position: row.position },
    });
    return done(undefined, { stale: stalePages(centre) });
  });
}
