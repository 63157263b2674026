import { createHash } from "node:crypto";
import {
  DEFAULT_WEIGHTS,
  matchSchools,
  type MatchPair,
  type MatchSchool,
  type MatchWeights,
} from "@/lib/cooperation/matching/rules";
import { schoolYear, termEnd } from "@/lib/cooperation/pairing/rules";
import { resourceIndex } from "@/lib/cooperation/profile/rules";
import { PROGRAMME_TOPICS } from "@/lib/cooperation/programme/rules";
import { addDays, type Day } from "@/lib/platform/dates/calendar";
import type { PairingStatus, SchoolKind } from "@/lib/platform/db/generated/client";
import { referenceOf } from "@/lib/platform/reference";
import { randomFrom } from "@/prisma/seed/random";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, type Facts, isoDay, type SeededSchool } from "./demonstration";
import { addReceipts } from "./guide-receipts";
import { EXPERIENCES, GUIDE, OPEN_PROGRAMME, RUNNING_PROGRAMME } from "./programme-facts";

const TERM_YEARS = 4;
const KINDS: SchoolKind[] = [
  "VOCATIONAL_HIGH_SCHOOL",
  "MULTI_PROGRAMME_HIGH_SCHOOL",
  "VOCATIONAL_TRAINING_CENTRE",
  "ANATOLIAN_HIGH_SCHOOL",
  "SCIENCE_HIGH_SCHOOL",
  "SOCIAL_SCIENCES_HIGH_SCHOOL",
];
const RULES = { kinds: KINDS, differentProvinces: true };

/** A pairing of the demonstration, for who fills it further. */
export type SeededPairing = {
  id: string;
  index: number;
  programmeId: string;
  status: PairingStatus;
  startsOn: Date;
  endsOn: Date;
  /** With the principals who speak for them. */
  sides: { schoolId: string; principalId: string }[];
};

/** One programme that runs with its pairings, and one that is open for profiles with matchings to compare. */
export function addProgrammes(data: Demonstration, facts: Facts): void {
  const running = addProgramme(data, RUNNING_PROGRAMME, {
    status: "RUNNING",
    startsOn: septemberOf(firstYear(data)),
  });
  const schools = spreadOut(data);
  const matched = schools.map((school, index) => addProfile(data, facts, running, school, index));
  let from = 0;
  const starts = startsOf(data);
  for (const [index, { startsOn, schools: count, statuses }] of starts.entries()) {
    const cohort = matched.slice(from, from + count);
    from += count;
    const { id: runId, pairs } = addRun(data, running, index + 1, cohort, DEFAULT_WEIGHTS, startsOn, true);
    pairs.forEach((pair, n) =>
      addPairing(data, running, { runId, pair, startsOn, status: statuses[n] ?? "ACCEPTED" }),
    );
  }
  renewFirst(data, running);
  addReceipts(
    data,
    facts,
    running,
    matched.map(({ id }) => id),
  );
  addOpenProgramme(data, facts, schools);
}

function firstYear(data: Demonstration): number {
  return schoolYear(addDays(isoDay(data.today), -20)) - TERM_YEARS;
}

const septemberOf = (year: number): Day => `${year}-09-15`;
const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);

type Start = { startsOn: Day; schools: number; statuses: PairingStatus[] };

/** When pairs began, the oldest first: a term that is over, one under review, one in its second year, one to come. */
function startsOf(data: Demonstration): Start[] {
  const today = isoDay(data.today);
  const year = firstYear(data) + TERM_YEARS;
  return [
    { startsOn: septemberOf(year - TERM_YEARS), schools: 4, statuses: ["RENEWED", "REMATCHED"] },
    {
      startsOn: addDays(
        `${Number(today.slice(0, 4)) - TERM_YEARS}${today.slice(4)}`.replace("-02-29", "-02-28"),
        120,
      ),
      schools: 4,
      statuses: ["ACCEPTED", "ACCEPTED"],
    },
    {
      startsOn: septemberOf(year - 1),
      schools: 20,
      statuses: [...Array<PairingStatus>(9).fill("ACCEPTED"), "ENDED_EARLY"],
    },
    {
      startsOn: septemberOf(year + 1),
      schools: 8,
      statuses: ["PROPOSED", "PROPOSED", "PROPOSED", "ACCEPTED"],
    },
  ];
}

/** Schools with a principal, their provinces taken in turn; the principal of the cast among those of the third start. */
function spreadOut(data: Demonstration): SeededSchool[] {
  const led = new Set(data.leaders.map(({ schoolId }) => schoolId));
  const byProvince = new Map<string, SeededSchool[]>();
  for (const school of data.seededSchools.filter(({ id }) => led.has(id)))
    byProvince.set(school.provinceId, [...(byProvince.get(school.provinceId) ?? []), school]);
  const inTurn: SeededSchool[] = [];
  for (let round = 0; inTurn.length < 38 && round < 20; round += 1)
    for (const schools of byProvince.values())
      if (schools[round]) inTurn.push(schools[round] as SeededSchool);
  const own = data.seededSchools.find(({ slug }) => slug === "konya-selcuklu-gokpinar");
  const others = inTurn.filter(({ id }) => id !== own?.id).slice(0, own ? 37 : 38);
  return own ? [...others.slice(0, 10), own, ...others.slice(10)] : others;
}

export type SeededProgramme = { id: string; slug: string; topicIds: string[] };

function addProgramme(
  data: Demonstration,
  { slug, ...texts }: typeof RUNNING_PROGRAMME,
  { status, startsOn }: { status: "RUNNING" | "OPEN"; startsOn: Day },
): SeededProgramme {
  const id = stableId("programme", slug);
  data.programmes.push({
    id,
    slug,
    ...texts,
    status,
    kinds: KINDS,
    termYears: TERM_YEARS,
    profilesDueOn: dateOf(addDays(startsOn, -60)),
    startsOn: dateOf(startsOn),
    guide: GUIDE,
    guideVersion: status === "RUNNING" ? 1 : 0,
    guideSent: status === "RUNNING" ? GUIDE : "",
    isDemonstration: true,
  });
  const topicIds = PROGRAMME_TOPICS.map((topic) => {
    const topicId = stableId("programme-topic", slug, topic.number);
    data.programmeTopics.push({ id: topicId, programmeId: id, ...topic });
    return topicId;
  });
  return { id, slug, topicIds };
}

function addProfile(
  data: Demonstration,
  facts: Facts,
  programme: SeededProgramme,
  school: SeededSchool,
  index: number,
): MatchSchool {
  const random = randomFrom(7_000 + index);
  const wealth = ((index * 37) % 100) / 100;
  const students = random.between(160, 1250);
  const means = {
    students,
    teachers: Math.round((students / 100) * (3 + 6 * wealth)),
    workshops: Math.round(1 + 8 * wealth),
    digitalDevices: Math.round((students / 100) * (4 + 20 * wealth)),
    libraryBooks: Math.round((students / 100) * (90 + 480 * wealth)),
    projectsDone: Math.round(9 * wealth),
    districtIndex: Math.round(15 + 75 * wealth),
  };
  const id = stableId("school-profile", programme.slug, school.slug);
  const topics = programme.topicIds.map((topicId) => {
    const offer = random.chance(0.2 + 0.5 * wealth) ? random.between(1, 3) : 0;
    return { topicId, offer, need: offer > 1 || random.chance(0.4) ? 0 : random.between(1, 3) };
  });
  const checkedDaysAgo = index % 9 === 4 ? 400 : 20 + (index % 30);
  data.profiles.push({
    id,
    programmeId: programme.id,
    schoolId: school.id,
    ...means,
    experience: EXPERIENCES[index % EXPERIENCES.length] ?? "",
    checkedOn: data.dayAgo(checkedDaysAgo),
    isDemonstration: true,
  });
  data.profileTopics.push(...topics.map((topic) => ({ profileId: id, ...topic })));
  const last = data.dayAgo(checkedDaysAgo);
  const index100 = resourceIndex(means);
  const offered = topics.filter(({ offer }) => offer > 0).length;
  const leader = data.leaders.find(({ schoolId }) => schoolId === school.id)?.id ?? null;
  for (let back = programme.slug === RUNNING_PROGRAMME.slug ? 3 : 0; back >= 0; back -= 1) {
    const checkedOn = new Date(last);
    checkedOn.setUTCFullYear(last.getUTCFullYear() - back);
    data.profileChecks.push({
      profileId: id,
      year: checkedOn.getUTCFullYear(),
      resourceIndex: Math.max(0, index100 - back * (2 + Math.round((1 - wealth) * 4))),
      offeredTopics: Math.max(0, offered - (back > 1 ? 1 : 0) - (back > 2 ? 1 : 0)),
      checkedOn,
      checkedById: leader,
    });
  }
  return {
    id: school.id,
    kind: "VOCATIONAL_HIGH_SCHOOL",
    provinceId: school.provinceId,
    resourceIndex: index100,
    offers: topics.map(({ offer }) => offer),
    needs: topics.map(({ need }) => need),
    fieldIds: school.fields.map((code) => facts.fieldId(code)),
    point: null,
    formerPartnerIds: [],
  };
}

function addRun(
  data: Demonstration,
  programme: SeededProgramme,
  number: number,
  schools: MatchSchool[],
  weights: MatchWeights,
  startsOn: Day,
  isPublished: boolean,
): { id: string; pairs: MatchPair[] } {
  const id = stableId("matching-run", programme.slug, number);
  const { pairs, leftOver, candidates, totalWeight, greedyWeight } = matchSchools(schools, weights, RULES);
  const madeAt =
    isPublished && dateOf(startsOn) < data.now
      ? dateOf(addDays(startsOn, -30))
      : data.daysAgo(9 - number, 620);
  const madeById = data.persona("ministry");
  data.matchingRuns.push({
    id,
    programmeId: programme.id,
    number,
    status: isPublished ? "PUBLISHED" : "MADE",
    weights,
    startsOn: dateOf(startsOn),
    schools: schools.length,
    candidates,
    totalWeight,
    greedyWeight,
    leftOverIds: leftOver,
    madeAt,
    madeById,
    publishedAt: isPublished ? madeAt : null,
    publishedById: isPublished ? madeById : null,
  });
  pairs.forEach(({ a, b, weight, parts }, n) =>
    data.matchedPairs.push({
      id: stableId("matched-pair", programme.slug, number, n),
      runId: id,
      schoolAId: a,
      schoolBId: b,
      weight,
      parts,
    }),
  );
  return { id, pairs };
}

type NewPairing = {
  runId: string;
  pair: MatchPair;
  startsOn: Day;
  status: PairingStatus;
  predecessorId?: string;
};

function addPairing(
  data: Demonstration,
  programme: SeededProgramme,
  { runId, pair, startsOn, status: wanted, predecessorId }: NewPairing,
): void {
  const index = data.seededPairings.length;
  const own = data.seededSchools.find(({ slug }) => slug === "konya-selcuklu-gokpinar")?.id;
  const status = wanted === "ENDED_EARLY" && own && [pair.a, pair.b].includes(own) ? "ACCEPTED" : wanted;
  const id = stableId("pairing", index);
  const endsOn = termEnd(startsOn, TERM_YEARS);
  const settled = status === "RENEWED" || status === "REMATCHED" || status === "ENDED_EARLY";
  const proposedAt = dateOf(startsOn) < data.now ? dateOf(addDays(startsOn, -30)) : data.daysAgo(5, 640);
  data.pairings.push({
    id,
    reference: referenceOf(
      "O",
      startsOn.slice(0, 4),
      createHash("sha256").update(id).digest().subarray(0, 8),
    ),
    programmeId: programme.id,
    runId,
    status,
    weight: pair.weight,
    parts: pair.parts,
    startsOn: dateOf(startsOn),
    endsOn: dateOf(endsOn),
    proposedAt,
    endedOn: status === "ENDED_EARLY" ? data.dayAgo(45) : settled ? dateOf(endsOn) : null,
    endReason: status === "ENDED_EARLY" ? "Okullardan biri deprem güçlendirmesi için taşındı." : null,
    predecessorId: predecessorId ?? null,
    isDemonstration: true,
  });
  const sides = [pair.a, pair.b].map((schoolId) => ({
    schoolId,
    principalId: data.leaders.find((leader) => leader.schoolId === schoolId)?.id ?? "",
  }));
  sides.forEach(({ schoolId, principalId }, n) => {
    const hasAccepted = status !== "PROPOSED" || (n === 0 && index % 3 === 0);
    data.pairingSides.push({
      pairingId: id,
      schoolId,
      programmeId: programme.id,
      isLive: !settled,
      acceptedAt: hasAccepted ? new Date(proposedAt.getTime() + (n + 1) * 86_400_000) : null,
      acceptedById: hasAccepted ? principalId || null : null,
    });
  });
  data.seededPairings.push({
    id,
    index,
    programmeId: programme.id,
    status,
    startsOn: dateOf(startsOn),
    endsOn: dateOf(endsOn),
    sides,
  });
}

/** Both schools of the first pair wanted to go on together: their second term runs. */
function renewFirst(data: Demonstration, programme: SeededProgramme): void {
  const first = data.seededPairings.find(({ status }) => status === "RENEWED");
  const row = data.pairings.find(({ id }) => id === first?.id);
  const pair = data.matchedPairs.find(
    ({ runId, schoolAId }) => runId === row?.runId && schoolAId === first?.sides[0]?.schoolId,
  );
  if (!first || !row?.runId || !pair) return;
  addPairing(data, programme, {
    runId: row.runId,
    pair: {
      a: pair.schoolAId,
      b: pair.schoolBId,
      weight: pair.weight,
      parts: pair.parts as MatchPair["parts"],
      isFixed: false,
    },
    startsOn: addDays(isoDay(first.endsOn), 1),
    status: "ACCEPTED",
    predecessorId: first.id,
  });
}

/** Weights that the ministry tries beside the usual ones. */
const TRIED: MatchWeights[] = [
  DEFAULT_WEIGHTS,
  { complementarity: 100, resourceGap: 0, sharedFields: 40, distance: 0, everybody: 20 },
  { complementarity: 30, resourceGap: 90, sharedFields: 0, distance: 0, everybody: 80 },
];

function addOpenProgramme(data: Demonstration, facts: Facts, schools: SeededSchool[]): void {
  const year = schoolYear(isoDay(data.today)) + 1;
  const programme = addProgramme(data, OPEN_PROGRAMME, { status: "OPEN", startsOn: septemberOf(year) });
  const filled = schools.filter(({ slug }, index) => slug !== "konya-selcuklu-gokpinar" && index % 5 !== 2);
  const matched = filled.map((school, index) => addProfile(data, facts, programme, school, index + 50));
  TRIED.forEach((weights, n) => addRun(data, programme, n + 1, matched, weights, septemberOf(year), false));
}
