import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { NOTICE_VERSION, type PersonRefusal } from "@/lib/network/person/rules";
import type { EditOwn, ReadNotice, SetConsent } from "@/lib/network/person/schema";
import { lockPerson, recordNotice, setFields } from "@/lib/network/person/steps";

/** One's own name, language, telephone and fields. The name the register knew is kept beside a corrected one (rule 5). */
export async function editOwn(
  { actor, now }: Ctx,
  { givenName, familyName, phone, locale, fieldIds, version }: EditOwn,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const { personId } = actor;
  return transaction(async (tx) => {
    await lockPerson(tx, personId);
    const before = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    if (before.version !== version) return refused("changed_meanwhile");
    if ((await tx.field.count({ where: { id: { in: fieldIds } } })) !== new Set(fieldIds).size) {
      return refused("field_unknown");
    }
    const isRenamed = givenName !== before.givenName || familyName !== before.familyName;
    const registryName = before.registryName ?? `${before.givenName} ${before.familyName}`;
    await tx.person.update({
      where: { id: personId },
      data: {
        givenName,
        familyName,
        phone,
        locale,
        version: { increment: 1 },
        registryName: isRenamed ? registryName : before.registryName,
      },
    });
    await setFields(tx, personId, fieldIds, now);
    const subject = { type: "person", id: personId };
    const changed = { isRenamed, fieldIds };
    await recordEvent(tx, { type: "person.edited", at: now, actor, subject, personId, facts: changed });
    return done();
  });
}

/** A consent is a period of its own; giving it twice or withdrawing what was not given changes nothing. */
export async function setConsent(
  { actor, now }: Ctx,
  { kind, isGiven }: SetConsent,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const { personId } = actor;
  return transaction(async (tx) => {
    await lockPerson(tx, personId);
    const living = await tx.consent.findFirst({ where: { personId, kind, withdrawnAt: null } });
    if (isGiven === (living !== null)) return done();
    const row = living
      ? await tx.consent.update({ where: { id: living.id }, data: { withdrawnAt: now } })
      : await tx.consent.create({ data: { personId, kind, givenAt: now } });
    await recordEvent(tx, {
      type: isGiven ? "consent.given" : "consent.withdrawn",
      at: now,
      actor,
      subject: { type: "consent", id: row.id },
      personId,
      facts: { kind },
    });
    const centres = await tx.centreStaff.findMany({
      where: { personId },
      select: { centre: { select: { slug: true } } },
    });
    return done(undefined, { stale: centres.map(({ centre }) => `/centres/${centre.slug}`) });
  });
}

export async function readNotice(
  { actor, now }: Ctx,
  { hasReadNotice, noticeVersion }: ReadNotice,
): Promise<Result<undefined, PersonRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  if (!hasReadNotice) return refused("notice_unread");
  if (noticeVersion !== NOTICE_VERSION) return refused("notice_changed");
  await transaction((tx) => recordNotice(tx, actor.personId, { actor, now }));
  return done();
}
