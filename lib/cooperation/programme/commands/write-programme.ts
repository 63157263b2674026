import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay } from "@/lib/platform/settings/network-day";
import { canGovernProgrammes } from "@/lib/cooperation/programme/policy";
import {
  mayMoveProgramme,
  openingRefusal,
  PROGRAMME_TOPICS,
  type ProgrammeRefusal,
} from "@/lib/cooperation/programme/rules";
import type {
  CreateProgrammeInput,
  EditProgrammeInput,
  MoveProgrammeInput,
} from "@/lib/cooperation/programme/schema";
import { lockProgramme, takeProgrammeSlug } from "@/lib/cooperation/programme/steps";

type Kept = { programmeId: string };
type ProgrammeResult = Promise<Result<Kept, ProgrammeRefusal>>;

function columnsOf(facts: CreateProgrammeInput) {
  const { nameEn, nameAz, summary, summaryEn, summaryAz, profilesDueOn, startsOn, kinds, ...rest } = facts;
  return {
    ...rest,
    kinds: [...new Set(kinds)],
    names: translations(nameEn, nameAz),
    summary: summary ?? "",
    summaries: translations(summaryEn, summaryAz),
    profilesDueOn: dateOfDay(profilesDueOn),
    startsOn: dateOfDay(startsOn),
  };
}

function translations(en: string | null, az: string | null) {
  return { ...(en === null ? {} : { en }), ...(az === null ? {} : { az }) };
}

/** Puts a programme on the desk, with the topics that are known. */
export async function createProgramme({ actor, now }: Ctx, facts: CreateProgrammeInput): ProgrammeResult {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canGovernProgrammes(actor)) return NOT_FOUND;
  if (facts.profilesDueOn >= facts.startsOn) return refused("programme_dates_reversed");
  return transaction(async (tx) => {
    const { id } = await tx.programme.create({
      data: {
        ...columnsOf(facts),
        slug: await takeProgrammeSlug(tx, facts.name),
        topics: { create: PROGRAMME_TOPICS.map((topic) => ({ ...topic })) },
      },
      select: { id: true },
    });
    const subject = { type: "programme", id };
    await recordEvent(tx, { type: "programme.created", at: now, actor, subject });
    return done({ programmeId: id });
  });
}

/** Changes a programme's rules; who read an older version is told, and nothing is written. */
export async function editProgramme(
  { actor, now }: Ctx,
  { programmeId, version, ...facts }: EditProgrammeInput,
): ProgrammeResult {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canGovernProgrammes(actor)) return NOT_FOUND;
  if (facts.profilesDueOn >= facts.startsOn) return refused("programme_dates_reversed");
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme) return NOT_FOUND;
    if (programme.version !== version) return refused("programme_changed_meanwhile");
    if (programme.status === "ENDED") return refused("programme_move_not_allowed");
    await tx.programme.update({
      where: { id: programmeId },
      data: { ...columnsOf(facts), version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "programme.edited",
      at: now,
      actor,
      subject: { type: "programme", id: programmeId },
      facts: { version: version + 1 },
    });
    return done({ programmeId });
  });
}

/** Opens a programme for profiles, takes it back to the desk, lets it run or ends it. */
export async function moveProgramme(
  { actor, now }: Ctx,
  { programmeId, version, to }: MoveProgrammeInput,
): ProgrammeResult {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canGovernProgrammes(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme) return NOT_FOUND;
    if (programme.version !== version) return refused("programme_changed_meanwhile");
    if (!mayMoveProgramme(programme.status, to)) return refused("programme_move_not_allowed");
    if (to === "OPEN") {
      const topics = await tx.programmeTopic.count({ where: { programmeId, isHidden: false } });
      const refusal = openingRefusal({ ...programme, topics });
      if (refusal) return refused(refusal);
    }
    await tx.programme.update({
      where: { id: programmeId },
      data: { status: to, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "programme.moved",
      at: now,
      actor,
      subject: { type: "programme", id: programmeId },
      facts: { from: programme.status, to },
    });
    return done({ programmeId });
  });
}
