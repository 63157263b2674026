import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { canGovernProgrammes } from "@/lib/cooperation/programme/policy";
import type { ProgrammeRefusal } from "@/lib/cooperation/programme/rules";
import type { AddTopicInput, EditTopicInput } from "@/lib/cooperation/programme/schema";
import { lockProgramme } from "@/lib/cooperation/programme/steps";

type Kept = Promise<Result<{ programmeId: string }, ProgrammeRefusal>>;

const names = ({ nameEn, nameAz }: { nameEn: string | null; nameAz: string | null }) => ({
  ...(nameEn === null ? {} : { en: nameEn }),
  ...(nameAz === null ? {} : { az: nameAz }),
});

/** Adds a topic behind the last one. */
export async function addTopic({ actor, now }: Ctx, { programmeId, ...topic }: AddTopicInput): Kept {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canGovernProgrammes(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    if (!(await lockProgramme(tx, programmeId))) return NOT_FOUND;
    const last = await tx.programmeTopic.aggregate({ where: { programmeId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    await tx.programmeTopic.create({
      data: { programmeId, number, name: topic.name, names: names(topic) },
    });
    const subject = { type: "programme", id: programmeId };
    await recordEvent(tx, { type: "programme.topic_added", at: now, actor, subject, facts: { number } });
    return done({ programmeId });
  });
}

/** Renames a topic or hides it; the last one that is seen stays while schools are asked for it. */
export async function editTopic({ actor, now }: Ctx, { topicId, isHidden, ...topic }: EditTopicInput): Kept {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canGovernProgrammes(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const known = await tx.programmeTopic.findUnique({ where: { id: topicId } });
    const programme = known && (await lockProgramme(tx, known.programmeId));
    if (!known || !programme) return NOT_FOUND;
    const { programmeId } = known;
    const others = await tx.programmeTopic.count({
      where: { programmeId, isHidden: false, id: { not: topicId } },
    });
    if (isHidden && others === 0 && programme.status !== "DRAFT") return refused("topic_in_use");
    await tx.programmeTopic.update({
      where: { id: topicId },
      data: { name: topic.name, names: names(topic), isHidden },
    });
    await recordEvent(tx, {
      type: "programme.topic_edited",
      at: now,
      actor,
      subject: { type: "programme", id: programmeId },
      facts: { number: known.number, isHidden },
    });
    return done({ programmeId });
  });
}
