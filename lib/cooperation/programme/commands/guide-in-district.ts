import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMails, type Letter } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { guideLetter, type GuideLetterKind } from "@/lib/cooperation/programme/output";
import { canPassDistrictOn, canPassGuideOn } from "@/lib/cooperation/programme/policy";
import { listDistrictPrincipals } from "@/lib/cooperation/programme/queries/guide";
import { mayRemindDistrict, type ProgrammeRefusal } from "@/lib/cooperation/programme/rules";
import type { NameResponsibleInput } from "@/lib/cooperation/programme/schema";

type Received = Promise<Result<{ receiptId: string }, ProgrammeRefusal>>;

/** Locks a district's receipt until the transaction ends, then reads it; null for any other receipt. */
async function lockDistrict(tx: Tx, receiptId: string) {
  await tx.$queryRaw`SELECT id FROM guide_receipt WHERE id = ${receiptId}::uuid FOR UPDATE`;
  const receipt = await tx.guideReceipt.findUnique({
    where: { id: receiptId },
    include: {
      programme: { select: { id: true, name: true, names: true, kinds: true } },
      district: { select: { name: true, schools: { select: { id: true } } } },
    },
  });
  const { districtId, district } = receipt ?? {};
  if (!receipt || receipt.schoolId !== null || !districtId || !district) return null;
  return { ...receipt, districtId, district, schoolIds: district.schools.map(({ id }) => id) };
}
type District = NonNullable<Awaited<ReturnType<typeof lockDistrict>>>;

const about = ({ programmeId, districtId, guideVersion }: District) => ({
  subject: { type: "programme", id: programmeId },
  facts: { districtId, version: guideVersion },
});

/** The province's officer names the principal who passes the guide on in a district, another one, or nobody. */
export async function nameResponsible(
  { actor, now }: Ctx,
  { receiptId, personId }: NameResponsibleInput,
): Received {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const receipt = await lockDistrict(tx, receiptId);
    if (!receipt || !canPassGuideOn(actor, receipt.provinceId)) return NOT_FOUND;
    const { date } = await networkDay(tx, now);
    if (personId !== null) {
      const principals = await listDistrictPrincipals(tx, { districtId: receipt.districtId }, date);
      if (!principals.some(({ id }) => id === personId)) return refused("guide_responsible_unknown");
    }
    if (receipt.responsibleId === personId) return done({ receiptId });
    await tx.guideReceipt.update({ where: { id: receiptId }, data: { responsibleId: personId } });
    await recordEvent(tx, {
      type: "programme.guide_responsible_named",
      at: now,
      actor,
      ...about(receipt),
      ...(personId === null ? {} : { personId }),
    });
    if (personId !== null && receipt.readAt === null) await tell(tx, receipt, { id: personId }, "named", now);
    return done({ receiptId });
  });
}

/** Passes the guide on to the district's schools: by whoever was named, or by the province's officer in their stead. */
export async function passDistrictOn({ actor, now }: Ctx, { receiptId }: { receiptId: string }): Received {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const receipt = await lockDistrict(tx, receiptId);
    if (!receipt || !canPassDistrictOn(actor, receipt)) return NOT_FOUND;
    const { programmeId, guideVersion, provinceId, districtId } = receipt;
    await tx.guideReceipt.updateMany({
      where: { id: receiptId, readAt: null },
      data: { readAt: now, readById: actor.personId },
    });
    const schools = await tx.school.findMany({
      where: { districtId, kind: { in: receipt.programme.kinds }, closedOn: null },
      select: { id: true },
    });
    const sent = { programmeId, guideVersion, provinceId, districtId, sentAt: now, sentById: actor.personId };
    const { count } = await tx.guideReceipt.createMany({
      data: schools.map(({ id }) => ({ ...sent, schoolId: id })),
      skipDuplicates: true,
    });
    const { subject, facts } = about(receipt);
    await recordEvent(tx, {
      type: "programme.guide_district_passed_on",
      at: now,
      actor,
      subject,
      facts: { ...facts, rows: count },
    });
    return done({ receiptId });
  });
}

/** Reminds a district once a day at most: whoever was named there, or, once it was passed on, the schools that have not read it. */
export async function remindDistrict({ actor, now }: Ctx, { receiptId }: { receiptId: string }): Received {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const receipt = await lockDistrict(tx, receiptId);
    if (!receipt || !canPassGuideOn(actor, receipt.provinceId)) return NOT_FOUND;
    if (!mayRemindDistrict(receipt, now)) return refused("guide_reminded_already");
    const { programmeId, guideVersion, districtId, responsibleId, readAt } = receipt;
    if (readAt === null && responsibleId === null) return refused("guide_responsible_missing");
    const { date } = await networkDay(tx, now);
    const silent: Prisma.PersonWhereInput = {
      roles: {
        some: {
          role: "PRINCIPAL",
          startsOn: { lte: date },
          OR: [{ endsOn: null }, { endsOn: { gt: date } }],
          school: { guides: { some: { programmeId, guideVersion, districtId, readAt: null } } },
        },
      },
    };
    const told =
      readAt === null
        ? await tell(tx, receipt, { id: responsibleId ?? "" }, "remindDistrict", now)
        : await tell(tx, receipt, silent, "remindSchool", now);
    if (told === 0) return refused("guide_nobody_to_remind");
    await tx.guideReceipt.update({ where: { id: receiptId }, data: { remindedAt: now } });
    const { subject, facts } = about(receipt);
    await recordEvent(tx, {
      type: "programme.guide_reminded",
      at: now,
      actor,
      subject,
      facts: { ...facts, people: told },
    });
    return done({ receiptId });
  });
}

/** A letter to each of these people, in their language; yields how many. */
async function tell(
  tx: Tx,
  receipt: District,
  whom: Prisma.PersonWhereInput,
  kind: GuideLetterKind,
  now: Date,
): Promise<number> {
  const [network, people] = await Promise.all([
    tx.network.findUnique({ where: { id: 1 }, select: { name: true, names: true } }),
    tx.person.findMany({
      where: { AND: [whom, { closedAt: null, email: { not: null } }] },
      select: { id: true, givenName: true, familyName: true, email: true, locale: true },
      orderBy: { id: "asc" },
    }),
  ]);
  const letters: Letter[] = [];
  for (const { id, email, locale, givenName, familyName } of people) {
    if (email === null) continue;
    const t = await translatorFor(locale);
    letters.push({
      personId: id,
      recipient: email,
      locale,
      now,
      ...guideLetter(t, {
        kind,
        name: `${givenName} ${familyName}`,
        programme: localName(receipt.programme, locale),
        district: receipt.district.name,
        link: env.USTA_BASE_URL + localised(locale, routes.schoolProgrammes()),
        network: network ? localName(network, locale) : t("layout.network.name"),
      }),
    });
  }
  await queueMails(tx, letters);
  return letters.length;
}
