import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { NeedView } from "@/lib/platform/db/generated/enums";
import { makePerson, NOW } from "./make";

/** Competence lists, campaigns and answers for db tests. */
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** A list of that many competences without groups; published unless told otherwise. */
export async function makeList(fieldId: string, { leaves = 2, number = 1, isDraft = false } = {}) {
  const list = await db.competenceList.create({ data: { fieldId, number, createdAt: NOW } });
  const competenceIds: string[] = [];
  for (let position = 1; position <= leaves; position++) {
    const { id } = await db.competence.create({ data: { fieldId, createdAt: NOW } });
    competenceIds.push(id);
    await db.competenceEntry.create({
      data: { listId: list.id, competenceId: id, position, name: `Yeterlik ${position}` },
    });
  }
  if (!isDraft)
    await db.competenceList.update({
      where: { id: list.id },
      data: { status: "PUBLISHED", publishedAt: NOW },
    });
  return { id: list.id, fieldId, competenceIds };
}

/** A campaign on a list, opened, from 1 to 31 March 2026. */
export function makeCampaign(
  list: { id: string; fieldId: string },
  data: Partial<Prisma.NeedCampaignUncheckedCreateInput> = {},
) {
  return db.needCampaign.create({
    data: {
      year: 2026,
      status: "OPENED",
      startsOn: day("2026-03-01"),
      endsOn: day("2026-03-31"),
      openedAt: NOW,
      createdAt: NOW,
      ...data,
      fieldId: list.fieldId,
      listId: list.id,
    },
  });
}

type Said = { competenceId: string; present: number | null; asked: number | null };

/** An answer, handed in unless told otherwise; by a new person unless one is given. */
export async function makeAnswer(
  campaignId: string,
  ratings: Said[],
  {
    personId,
    view = "TEACHER",
    ...data
  }: Partial<Prisma.NeedAnswerUncheckedCreateInput> & { view?: NeedView } = {},
) {
  return db.needAnswer.create({
    data: {
      submittedAt: NOW,
      updatedAt: NOW,
      ...data,
      campaignId,
      view,
      personId: personId ?? (await makePerson()).id,
      ratings: { create: ratings },
    },
  });
}

export function tagCourse(versionId: string, competenceIds: readonly string[]) {
  return db.courseVersionCompetence.createMany({
    data: competenceIds.map((competenceId) => ({ versionId, competenceId })),
  });
}
