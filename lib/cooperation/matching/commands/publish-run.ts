import "server-only";
import { leftOverLetter, pairedLetter } from "@/lib/cooperation/matching/output";
import { canMatchSchools } from "@/lib/cooperation/matching/policy";
import {
  pairScore,
  topicsMet,
  type MatchingRefusal,
  type MatchSchool,
} from "@/lib/cooperation/matching/rules";
import { storedParts, storedWeights, type RunInput } from "@/lib/cooperation/matching/schema";
import { lockRun, readMatchSchools } from "@/lib/cooperation/matching/steps";
import { proposePairing } from "@/lib/cooperation/pairing/steps";
import { listPrincipalReaders } from "@/lib/cooperation/profile/queries";
import { takesProfiles } from "@/lib/cooperation/programme/rules";
import { lockProgramme, type LockedProgramme } from "@/lib/cooperation/programme/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import { formatDate } from "@/lib/platform/dates/format";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMails, type Letter } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";

/**
 * Publishes a run: each of its pairs is proposed to both schools, whose principals are told why. The programme's row is the
 * lock; of two runs for one start published at once the second meets the index.
 */
export async function publishRun(
  { actor, now }: Ctx,
  { runId, version }: RunInput,
): Promise<Result<{ programmeId: string; runId: string }, MatchingRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canMatchSchools(actor)) return NOT_FOUND;
  try {
    return await transaction(
      async (tx) => {
        const known = await tx.matchingRun.findUnique({
          where: { id: runId },
          select: { programmeId: true },
        });
        const programme = known && (await lockProgramme(tx, known.programmeId));
        const run = programme && (await lockRun(tx, runId));
        if (!programme || !run) return NOT_FOUND;
        if (!takesProfiles(programme.status)) return refused("matching_programme_closed");
        if (run.status !== "MADE") return refused("matching_not_made");
        if (run.version !== version) return refused("matching_changed_meanwhile");
        const startsOn = dayOfDate(run.startsOn);
        const isTaken = await tx.matchingRun.count({
          where: { programmeId: programme.id, startsOn: run.startsOn, status: "PUBLISHED" },
        });
        if (isTaken > 0) return refused("matching_published_already");
        const pairs = await tx.matchedPair.findMany({
          where: { runId },
          orderBy: [{ weight: "desc" }, { schoolAId: "asc" }],
        });
        if (pairs.length === 0) return refused("matching_without_pairs");
        const schools = new Map(
          (await readMatchSchools(tx, programme.id)).map((school) => [school.id, school]),
        );
        if (pairs.some(({ schoolAId, schoolBId }) => !schools.has(schoolAId) || !schools.has(schoolBId)))
          return refused("matching_school_not_free");
        const weights = storedWeights.parse(run.weights);
        const proposed: Proposed[] = [];
        for (const { schoolAId, schoolBId, weight, parts } of pairs) {
          const score = Math.round(pairScore(weight, weights));
          const pairingId = await proposePairing(
            tx,
            {
              programmeId: programme.id,
              runId,
              schoolIds: [schoolAId, schoolBId],
              weight,
              parts: { ...storedParts.parse(parts), score },
              startsOn,
              termYears: programme.termYears,
            },
            now,
          );
          proposed.push({ pairingId, schoolIds: [schoolAId, schoolBId], score });
        }
        await tx.matchingRun.update({
          where: { id: runId },
          data: {
            status: "PUBLISHED",
            publishedAt: now,
            publishedById: actor.personId,
            version: { increment: 1 },
          },
        });
        if (programme.status === "OPEN")
          await tx.programme.update({
            where: { id: programme.id },
            data: { status: "RUNNING", version: { increment: 1 } },
          });
        const published = { programme, startsOn: run.startsOn, proposed, schools, now };
        await queueMails(tx, [
          ...(await lettersOf(tx, published)),
          ...(await leftOverLetters(tx, { ...published, runId })),
        ]);
        await recordEvent(tx, {
          type: "matching.published",
          at: now,
          actor,
          subject: { type: "matching_run", id: runId },
          facts: { number: run.number, rows: pairs.length },
        });
        return done({ programmeId: programme.id, runId });
      },
      { timeout: 120_000 },
    );
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === "matching_run_one_published") return refused("matching_published_already");
    if (broken === "pairing_side_one_live") return refused("matching_school_not_free");
    throw error;
  }
}

type Proposed = { pairingId: string; schoolIds: readonly [string, string]; score: number };
type Published = {
  programme: LockedProgramme;
  startsOn: Date;
  proposed: readonly Proposed[];
  schools: ReadonlyMap<string, MatchSchool>;
  now: Date;
};

/** A letter to each principal of each pair, in the reader's language: who the partner is, and why. */
async function lettersOf(
  tx: Tx,
  { programme, startsOn, proposed, schools, now }: Published,
): Promise<Letter[]> {
  const { date } = await networkDay(tx, now);
  const ids = proposed.flatMap(({ schoolIds }) => [...schoolIds]);
  const [readers, names, topics] = [
    await listPrincipalReaders(tx, { id: { in: ids } }, date),
    await tx.school.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true, names: true, province: { select: { name: true, names: true } } },
    }),
    await tx.programmeTopic.findMany({
      where: { programmeId: programme.id, isHidden: false },
      select: { name: true, names: true },
      orderBy: { number: "asc" },
    }),
  ];
  const nameOf = new Map(names.map((school) => [school.id, school]));
  const letters: Letter[] = [];
  for (const { pairingId, schoolIds, score } of proposed) {
    for (const [own, other] of [schoolIds, [schoolIds[1], schoolIds[0]] as const]) {
      const [ownSchool, otherSchool, partner] = [schools.get(own), schools.get(other), nameOf.get(other)];
      if (!ownSchool || !otherSchool || !partner) continue;
      for (const { schoolId, ...reader } of readers.filter((one) => one.schoolId === own)) {
        const { locale } = reader;
        const topicNames = (at: number[]) =>
          at.flatMap((topic) => (topics[topic] ? [localName(topics[topic], locale)] : []));
        letters.push({
          ...reader,
          ...pairedLetter(await translatorFor(locale), {
            programme: localName(programme, locale),
            partner: localName(partner, locale),
            province: localName(partner.province, locale),
            startsOn: formatDate(startsOn, { locale, zone: "UTC" }),
            score,
            receives: topicNames(topicsMet(ownSchool.needs, otherSchool.offers)),
            gives: topicNames(topicsMet(otherSchool.needs, ownSchool.offers)),
            resourceIndex: { own: ownSchool.resourceIndex, other: otherSchool.resourceIndex },
            link: env.USTA_BASE_URL + localised(locale, routes.pairing(pairingId)),
          }),
          dedupeKey: `pairing.proposed:${pairingId}:${schoolId}:${reader.personId}`,
          now,
        });
      }
    }
  }
  return letters;
}

/** Whoever took part and got no partner is told so as well, in the reader's language. */
async function leftOverLetters(
  tx: Tx,
  { runId, programme, proposed, schools, now }: Published & { runId: string },
): Promise<Letter[]> {
  const paired = new Set(proposed.flatMap(({ schoolIds }) => [...schoolIds]));
  const left = [...schools.keys()].filter((id) => !paired.has(id));
  if (left.length === 0) return [];
  const { date } = await networkDay(tx, now);
  const letters: Letter[] = [];
  for (const { schoolId, ...reader } of await listPrincipalReaders(tx, { id: { in: left } }, date)) {
    const { locale } = reader;
    letters.push({
      ...reader,
      ...leftOverLetter(await translatorFor(locale), {
        programme: localName(programme, locale),
        link: env.USTA_BASE_URL + localised(locale, routes.schoolProgramme(programme.id)),
      }),
      dedupeKey: `matching.left_over:${runId}:${schoolId}:${reader.personId}`,
      now,
    });
  }
  return letters;
}
