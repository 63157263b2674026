import { db } from "@/lib/platform/db";
import type { Foreign } from "./foreign-forms";
import { makeField } from "./make";
import { makeCampaign, makeList } from "./needs";

/** A list, a draft and campaigns of a field that none of the strangers has to do with, and somebody's "tell me when". */
export async function needThings(at: Date) {
  const [field, other] = [await makeField(), await makeField()];
  const emre = await db.person.findUniqueOrThrow({ where: { personaKey: "teacherWaiting" } });
  await db.personField.create({
    data: { personId: emre.id, fieldId: field.id, startsOn: new Date("2020-01-01") },
  });
  const list = await makeList(field.id);
  const days = {
    startsOn: new Date(at.getTime() - 86_400_000),
    endsOn: new Date(at.getTime() + 9 * 86_400_000),
  };
  const open = await makeCampaign(list, { ...days, year: 2026 });
  const drafted = await makeCampaign(list, { ...days, year: 2025, status: "DRAFT", openedAt: null });
  const running = await makeCampaign(list, { ...days, year: 2024 });
  const draft = await makeList(other.id, { isDraft: true });
  const course = await db.course.findFirstOrThrow({ where: { status: "PUBLISHED" } });
  const interest = await db.interest.create({
    data: { courseId: course.id, personId: emre.id, createdAt: at },
  });
  return { field, list, open, drafted, running, draft, interest };
}

type Things = Awaited<ReturnType<typeof needThings>>;

/** A well-filled form for every action on competence lists, needs analyses and interests. */
export function needForms(things: Things, at: Date): Record<string, Foreign> {
  const { field, list, open, drafted, running, draft, interest } = things;
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const ofMinistry = (fields: Foreign["fields"]): Foreign => ({ fields, owner: "ministry" });
  const seen = { listId: draft.id, editVersion: "1" };
  const [competenceId = ""] = draft.competenceIds;
  const names = { name: "Başkasının adı", nameEn: "Another's name", nameAz: "Başqasının adı" };
  const term = { startsOn: day(0), endsOn: day(9) };
  const ofDraft = { campaignId: drafted.id, version: "1" };
  const ofRunning = { campaignId: running.id, version: "1" };
  return {
    startList: ofMinistry({ fieldId: field.id }),
    addEntry: ofMinistry({ ...seen, ...names }),
    editEntry: ofMinistry({ ...seen, competenceId, position: "1", ...names }),
    removeEntry: ofMinistry({ ...seen, competenceId }),
    publishList: ofMinistry(seen),
    discardList: ofMinistry(seen),
    createCampaign: ofMinistry({ fieldId: field.id, year: "2027", ...term }),
    editCampaign: ofMinistry({ ...ofDraft, ...term }),
    openCampaign: ofMinistry(ofDraft),
    remindCampaign: ofMinistry(ofRunning),
    cancelCampaign: ofMinistry({ ...ofRunning, reason: "Başkasının nedeni." }),
    answerCampaign: {
      fields: {
        campaignId: open.id,
        deed: "save",
        "ratings.0.competenceId": list.competenceIds[0] ?? "",
        "ratings.0.present": "1",
        "ratings.0.asked": "3",
      },
      owner: "teacherWaiting",
    },
    withdrawInterest: { fields: { interestId: interest.id }, owner: "teacherWaiting" },
  };
}
