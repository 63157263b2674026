import "server-only";
import { resourceIndex } from "@/lib/cooperation/profile/rules";
import type { Db, Tx } from "@/lib/platform/db";
import type { MatchPair, MatchSchool } from "./rules";

/** Locks a run's row until the transaction ends, then reads it; null where there is none. */
export async function lockRun(tx: Tx, runId: string) {
  await tx.$queryRaw`SELECT id FROM matching_run WHERE id = ${runId}::uuid FOR UPDATE`;
  return tx.matchingRun.findUnique({ where: { id: runId } });
}

/**
 * The schools of a programme that can be matched: they take part and stand in no living pairing of it. A school without a
 * place of its own stands where its province does.
 */
export async function readMatchSchools(on: Db | Tx, programmeId: string): Promise<MatchSchool[]> {
  const topics = await on.programmeTopic.findMany({
    where: { programmeId, isHidden: false },
    select: { id: true },
    orderBy: { number: "asc" },
  });
  const profiles = await on.schoolProfile.findMany({
    where: {
      programmeId,
      takesPart: true,
      school: { closedOn: null, pairingSides: { none: { programmeId, isLive: true } } },
    },
    select: {
      students: true,
      teachers: true,
      workshops: true,
      digitalDevices: true,
      libraryBooks: true,
      projectsDone: true,
      districtIndex: true,
      topics: { select: { topicId: true, offer: true, need: true } },
      school: {
        select: {
          id: true,
          kind: true,
          provinceId: true,
          latitude: true,
          longitude: true,
          province: { select: { latitude: true, longitude: true } },
          fields: { select: { fieldId: true } },
        },
      },
    },
  });
  const former = await readFormerPartners(on, programmeId);
  return profiles.map(({ school, topics: levels, ...means }) => {
    const byTopic = new Map(levels.map((level) => [level.topicId, level]));
    return {
      id: school.id,
      kind: school.kind,
      provinceId: school.provinceId,
      resourceIndex: resourceIndex(means),
      offers: topics.map(({ id }) => byTopic.get(id)?.offer ?? 0),
      needs: topics.map(({ id }) => byTopic.get(id)?.need ?? 0),
      fieldIds: school.fields.map(({ fieldId }) => fieldId),
      point: pointOf(school) ?? pointOf(school.province),
      formerPartnerIds: former.get(school.id) ?? [],
    };
  });
}

type Placed = { latitude: number | null; longitude: number | null };

function pointOf({ latitude, longitude }: Placed): MatchSchool["point"] {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Who wanted another partner, each with the schools they were with. */
async function readFormerPartners(on: Db | Tx, programmeId: string): Promise<Map<string, string[]>> {
  const ended = await on.pairing.findMany({
    where: { programmeId, status: "REMATCHED" },
    select: { sides: { select: { schoolId: true } } },
  });
  const former = new Map<string, string[]>();
  for (const { sides } of ended)
    for (const { schoolId } of sides)
      former.set(schoolId, [
        ...(former.get(schoolId) ?? []),
        ...sides.flatMap((side) => (side.schoolId === schoolId ? [] : [side.schoolId])),
      ]);
  return former;
}

/** Writes the pairs of a run in place of those that stood there; the reason of a fixed one stays. */
export async function writePairs(tx: Tx, runId: string, pairs: readonly MatchPair[]): Promise<void> {
  const fixed = await tx.matchedPair.findMany({
    where: { runId, isFixed: true },
    select: { schoolAId: true, schoolBId: true, reason: true },
  });
  const reasons = new Map(fixed.map(({ schoolAId, schoolBId, reason }) => [schoolAId + schoolBId, reason]));
  await tx.matchedPair.deleteMany({ where: { runId } });
  await tx.matchedPair.createMany({
    data: pairs.map(({ a, b, weight, parts, isFixed }) => ({
      runId,
      schoolAId: a,
      schoolBId: b,
      weight,
      parts,
      isFixed,
      reason: reasons.get(a + b) ?? null,
    })),
  });
}
