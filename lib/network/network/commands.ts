import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { forgetKept } from "@/lib/platform/db/kept-a-while";
import { keepFile } from "@/lib/platform/files/keep-file";
import { PICTURES } from "@/lib/platform/files/kinds";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { EVERY_PAGE } from "@/lib/platform/routes";
import { canEditNetwork } from "./policy";
import { getNetworkForEdit, type NetworkForEdit } from "./queries";
import {
  changedFacts,
  MOST_PICTURE_BYTES,
  networkEditRefusal,
  PICTURE_SIDE,
  type NetworkRefusal,
} from "./rules";
import type { EditNetwork, RemoveNetworkPicture, SetNetworkPicture } from "./schema";

/** The network's only row as the log names it, which knows ids of this shape alone. */
const SUBJECT = { type: "network", id: "00000000-0000-0000-0000-000000000001" };

async function lockNetwork(tx: Tx, { actor }: Ctx): Promise<NetworkForEdit | null> {
  await tx.$queryRaw`SELECT id FROM network WHERE id = 1 FOR UPDATE`;
  return getNetworkForEdit(actor, tx);
}

const stale = { stale: [EVERY_PAGE] };

/** Saves name, language and clock. Whoever read an older version overwrites nothing. */
export async function editNetwork(ctx: Ctx, input: EditNetwork): Promise<Result<undefined, NetworkRefusal>> {
  if (!canEditNetwork(ctx.actor)) return NOT_FOUND;
  const result = await transaction(async (tx): Promise<Result<undefined, NetworkRefusal>> => {
    const before = await lockNetwork(tx, ctx);
    if (before === null) return NOT_FOUND;
    const after = { names: input.name, locale: input.locale, zone: input.zone };
    const refusal = networkEditRefusal(before, input.version, after);
    if (refusal !== null) return refused(refusal);
    const changed = changedFacts(before, after);
    if (changed.length === 0) return done();
    const others = LOCALES.filter((locale) => locale !== after.locale && after.names[locale] !== "");
    await tx.network.update({
      where: { id: 1 },
      data: {
        name: after.names[after.locale],
        names: Object.fromEntries(others.map((locale) => [locale, after.names[locale]])),
        defaultLocale: after.locale,
        timeZone: after.zone,
        version: { increment: 1 },
      },
    });
    await record(tx, ctx, before.version + 1, changed);
    return done(undefined, stale);
  });
  forgetKept();
  return result;
}

/** Puts a picture in the place of the logo or the funding emblem, once it is what it says, with words for who cannot see it. */
export async function setNetworkPicture(
  ctx: Ctx,
  { version, picture, file, altText }: SetNetworkPicture,
): Promise<Result<undefined, NetworkRefusal>> {
  const { actor, now } = ctx;
  if (!canEditNetwork(actor) || !isPerson(actor)) return NOT_FOUND;
  if (altText === null) return refused("alt_text_missing");
  const kept = await keepFile(file, {
    allowed: PICTURES,
    maxBytes: MOST_PICTURE_BYTES,
    longestSide: PICTURE_SIDE,
  });
  if (typeof kept === "string") return refused(kept);
  const result = await transaction(async (tx): Promise<Result<undefined, NetworkRefusal>> => {
    const before = await lockNetwork(tx, ctx);
    if (before === null) return NOT_FOUND;
    if (before.version !== version) return refused("network_changed_meanwhile");
    const { id } = await tx.storedFile.create({
      data: { ...kept, altText, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    const place = picture === "logo" ? { logoId: id } : { emblemId: id };
    await tx.network.update({ where: { id: 1 }, data: { ...place, version: { increment: 1 } } });
    await record(tx, ctx, version + 1, [picture]);
    return done(undefined, stale);
  });
  forgetKept();
  return result;
}

/** Without it the portal's own mark stands in the logo's place, and no picture beside the funding line. */
export async function removeNetworkPicture(
  ctx: Ctx,
  { version, picture }: RemoveNetworkPicture,
): Promise<Result<undefined, NetworkRefusal>> {
  if (!canEditNetwork(ctx.actor)) return NOT_FOUND;
  const result = await transaction(async (tx): Promise<Result<undefined, NetworkRefusal>> => {
    const before = await lockNetwork(tx, ctx);
    if (before === null) return NOT_FOUND;
    if (before.version !== version) return refused("network_changed_meanwhile");
    if (before[picture] === null) return done();
    const place = picture === "logo" ? { logoId: null } : { emblemId: null };
    await tx.network.update({ where: { id: 1 }, data: { ...place, version: { increment: 1 } } });
    await record(tx, ctx, version + 1, [picture]);
    return done(undefined, stale);
  });
  forgetKept();
  return result;
}

function record(tx: Tx, { actor, now }: Ctx, version: number, changed: string[]): Promise<void> {
  return recordEvent(tx, {
    type: "network.changed",
    at: now,
    actor,
    subject: SUBJECT,
    facts: { version, changed },
  });
}
