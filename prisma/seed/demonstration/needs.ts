import type { Tx } from "@/lib/platform/db";
import type { NeedView, Prisma } from "@/lib/platform/db/generated/client";
import { randomFrom } from "@/prisma/seed/random";
import { stableId } from "@/prisma/seed/stable-id";
import { CLOSED_BY, COMPETENCES } from "./competence-facts";
import type { CourseFact } from "./course-facts";
import { addCourse } from "./courses";
import { type Demonstration, type Facts, isoDay } from "./demonstration";

const SEED = 20_261_122;
/** The field whose analysis is over, and the one that is asked now. */
const [CLOSED_FIELD, RUNNING_FIELD] = ["52", "10"];
/** Where enough teachers of the closed one's field answered to show the province: Ankara, Bursa, İzmir, Kayseri, Konya, Trabzon. */
const ANSWERING = ["06", "16", "35", "38", "42", "61"];
const ANSWERING_EACH = 8;
/** Asked for without dates by as many as offer the coordinator a session. */
const INTERESTED = 9;

/** A course that has no dates yet. */
const WAITED_FOR: CourseFact = {
  centre: 1,
  fields: ["10", "52"],
  mode: "FACE_TO_FACE",
  hours: 24,
  title: "Şarj İstasyonlarının Kurulumu ve İşletmeye Alınması",
  summary: "Elektrikli araç şarj istasyonunun projesinden teslimine: seçim, montaj, koruma, ölçüm ve kayıt.",
  intro:
    "Okulun otoparkına kurulabilecek bir istasyon üzerinden çalışılır. Katılımcı, öğrencileriyle kurabileceği bir istasyonun projesiyle ayrılır.",
  topics: [
    "Şarj türleri, fişler ve güç paylaşımı",
    "Koruma, topraklama ve kaçak akım",
    "Montaj, ölçüm ve teslim tutanağı",
    "İzleme yazılımı ve arıza kayıtları",
  ],
  outcomes: [
    "Bir şarj istasyonunu mevzuata göre kurar ve ölçer.",
    "Öğrencileriyle kuracağı istasyonun projesini yazar.",
  ],
};

export const noNeeds = () => ({
  competences: [] as Prisma.CompetenceCreateManyInput[],
  lists: [] as (Prisma.CompetenceListCreateManyInput & { id: string })[],
  entries: [] as Prisma.CompetenceEntryCreateManyInput[],
  tags: [] as Prisma.CourseVersionCompetenceCreateManyInput[],
  campaigns: [] as Prisma.NeedCampaignCreateManyInput[],
  answers: [] as Prisma.NeedAnswerCreateManyInput[],
  ratings: [] as Prisma.NeedRatingCreateManyInput[],
  interests: [] as Prisma.InterestCreateManyInput[],
});

/** Competence lists, what courses close of them, an analysis that is over and one that runs, and people waiting for dates. */
export function addNeeds(data: Demonstration, facts: Facts): void {
  addCourse(data, facts, WAITED_FOR, new Set(data.courses.map(({ slug }) => slug)), 100);
  for (const [code, lines] of Object.entries(COMPETENCES)) addList(data, facts, code, lines);
  for (const { course, closes } of CLOSED_BY) {
    const tagged = data.seededCourses.find(({ title }) => title.startsWith(course));
    if (tagged === undefined) throw new Error(`No course begins with "${course}".`);
    for (const name of closes)
      data.needs.tags.push({ versionId: tagged.versionId, competenceId: competenceOf(data, name) });
  }
  addTeachersOfField(data, facts);
  new Analysis(data, facts, CLOSED_FIELD ?? "", { startedAgo: 75, endedAgo: 45 }).answer(0.8, "all");
  new Analysis(data, facts, RUNNING_FIELD ?? "", { startedAgo: 9, endedAgo: -12 }).answer(0.55, "half");
  addInterests(data, facts);
}

function addList(data: Demonstration, facts: Facts, code: string, lines: string): void {
  const fieldId = facts.fieldId(code);
  const listId = stableId("competence-list", code, 1);
  const at = data.daysAgo(130, 600);
  data.needs.lists.push({
    id: listId,
    fieldId,
    number: 1,
    createdAt: data.daysAgo(140, 600),
    publishedAt: at,
    publishedById: data.persona("ministry"),
    isDemonstration: true,
  });
  let group: string | null = null;
  let [groups, siblings] = [0, 0];
  for (const line of lines.split("\n")) {
    const [name = "", en = "", az = ""] = line.trim().split(" | ");
    const competenceId = stableId("competence", code, name);
    const isGroup = !line.startsWith(" ");
    data.needs.competences.push({ id: competenceId, fieldId, createdAt: data.daysAgo(140, 610) });
    const position = isGroup ? ++groups : ++siblings;
    if (isGroup) [group, siblings] = [competenceId, 0];
    const parentId = isGroup ? null : group;
    data.needs.entries.push({ listId, competenceId, parentId, position, name, names: { en, az } });
  }
  data.events.push({
    type: "competence.list_published",
    at,
    actorId: data.persona("ministry"),
    subjectType: "competence_list",
    subjectId: listId,
  });
}

function competenceOf(data: Demonstration, name: string): string {
  const entry = data.needs.entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`No competence "${name}".`);
  return entry.competenceId;
}

/** In some provinces enough people teach the closed field beside their own for its results to be shown there. */
function addTeachersOfField(data: Demonstration, facts: Facts): void {
  const cast = new Set(data.personas.values());
  const schools = new Map(data.seededSchools.map((school) => [school.id, school]));
  for (const code of ANSWERING) {
    const province = facts.provinces.find((one) => one.code === code);
    const near = data.teachers
      .filter(
        ({ id, provinceId, fields }) =>
          provinceId === province?.id && !cast.has(id) && !fields.includes("52"),
      )
      .map((teacher, index) => ({
        teacher,
        rank: rankOf(schools.get(teacher.schoolId)?.fields ?? []),
        index,
      }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
    for (const { teacher } of near.slice(0, ANSWERING_EACH))
      data.personFields.push({
        id: stableId("person-field", teacher.id, "52"),
        personId: teacher.id,
        fieldId: facts.fieldId("52"),
        startsOn: data.dayAgo(380),
      });
  }
}

const rankOf = (fields: readonly string[]) => (fields.includes("52") ? 0 : fields.includes("10") ? 1 : 2);

type Asked = {
  personId: string;
  view: NeedView;
  schoolId?: string;
  partnerId?: string;
  provinceId: string | null;
};
type Leaf = { competenceId: string; present: number; asked: number };

/** One needs analysis with its answers; what people say of a competence lies around its own figures. */
class Analysis {
  private readonly random = randomFrom(SEED);
  private readonly id: string;
  private readonly leaves: Leaf[];

  constructor(
    private readonly data: Demonstration,
    private readonly facts: Facts,
    private readonly code: string,
    private readonly term: { startedAgo: number; endedAgo: number },
  ) {
    const fieldId = facts.fieldId(code);
    const listId = stableId("competence-list", code, 1);
    const startsOn = data.dayAgo(term.startedAgo);
    const year = Number(isoDay(startsOn).slice(0, 4));
    const openedAt = data.daysAgo(term.startedAgo, 540);
    this.id = stableId("need-campaign", code);
    data.needs.campaigns.push({
      id: this.id,
      fieldId,
      listId,
      year,
      status: "OPENED",
      startsOn,
      endsOn: data.dayAgo(term.endedAgo),
      openedAt,
      openedById: data.persona("ministry"),
      invited: this.asked().length,
      createdAt: data.daysAgo(term.startedAgo + 4, 600),
      isDemonstration: true,
    });
    data.events.push({
      type: "campaign.opened",
      at: openedAt,
      actorId: data.persona("ministry"),
      subjectType: "need_campaign",
      subjectId: this.id,
      facts: { people: this.asked().length },
    });
    const groups = new Set(data.needs.entries.map(({ parentId }) => parentId));
    this.leaves = data.needs.entries
      .filter((entry) => entry.listId === listId && !groups.has(entry.competenceId))
      .map(({ competenceId }, index) => ({
        competenceId,
        present: 1 + ((index * 5) % 7) / 4,
        asked: 2.4 + ((index * 3) % 5) / 3,
      }));
  }

  /** Those asked answer by that share; the cast answers wholly or half-way. */
  answer(share: number, cast: "all" | "half"): void {
    const known = new Set(["teacher", "principal", "partnerContact"].map((key) => this.data.persona(key)));
    for (const asked of this.asked()) {
      const isCast = known.has(asked.personId);
      if (!isCast && !this.random.chance(share)) continue;
      this.write(asked, isCast && cast === "half");
    }
  }

  private write({ personId, ...asked }: Asked, isDraft: boolean): void {
    const { startedAgo, endedAgo } = this.term;
    const ago = this.random.between(Math.max(1, endedAgo + 1), startedAgo - 1);
    const at = this.data.daysAgo(ago, this.random.between(480, 1020));
    const answerId = stableId("need-answer", this.id, personId);
    this.data.needs.answers.push({
      ...asked,
      id: answerId,
      campaignId: this.id,
      personId,
      submittedAt: isDraft ? null : at,
      updatedAt: at,
    });
    const said = isDraft ? this.leaves.slice(0, Math.ceil(this.leaves.length / 2)) : this.leaves;
    for (const leaf of said) {
      const present = this.near(leaf.present);
      const wished = this.near(leaf.asked + (asked.view === "PARTNER" ? 0.5 : 0));
      this.data.needs.ratings.push({ answerId, competenceId: leaf.competenceId, present, asked: wished });
    }
  }

  private near(figure: number): number {
    return Math.max(0, Math.min(4, Math.round(figure + (this.random.next() - 0.5) * 2)));
  }

  /** Teachers of the field, the principals of its schools, who speaks for its partners: each person once. */
  private asked(): Asked[] {
    const { data, facts, code } = this;
    const fieldId = facts.fieldId(code);
    const people = new Map<string, Asked>();
    const add = (asked: Asked) => people.has(asked.personId) || people.set(asked.personId, asked);
    const places = new Map(data.teachers.map((teacher) => [teacher.id, teacher]));
    for (const { personId } of data.personFields.filter((row) => row.fieldId === fieldId)) {
      const place = places.get(personId);
      if (place) add({ personId, view: "TEACHER", schoolId: place.schoolId, provinceId: place.provinceId });
    }
    const schools = new Map(data.seededSchools.map((school) => [school.id, school]));
    for (const { id: personId, schoolId, provinceId } of data.leaders)
      if (schools.get(schoolId)?.fields.includes(code))
        add({ personId, view: "PRINCIPAL", schoolId, provinceId });
    const provinces = new Map(data.partners.map(({ id, provinceId }) => [id, provinceId ?? null]));
    const partners = new Set(
      data.partnerFields.filter((row) => row.fieldId === fieldId).map(({ partnerId }) => partnerId),
    );
    for (const { personId, partnerId } of data.contactRoles)
      if (partnerId && partners.has(partnerId))
        add({ personId, view: "PARTNER", partnerId, provinceId: provinces.get(partnerId) ?? null });
    return [...people.values()];
  }
}

/** Teachers who wait for the course without dates. */
function addInterests(data: Demonstration, facts: Facts): void {
  const course = data.seededCourses.find(({ title }) => title === WAITED_FOR.title);
  if (course === undefined) throw new Error("The course that is waited for is missing.");
  const cast = new Set(data.personas.values());
  const own = new Set(WAITED_FOR.fields.map((code) => facts.fieldId(code)));
  const taught = new Set(
    data.personFields.filter(({ fieldId }) => own.has(fieldId)).map((row) => row.personId),
  );
  data.teachers
    .filter(({ id }) => taught.has(id) && !cast.has(id))
    .slice(0, INTERESTED)
    .forEach(({ id: personId, provinceId }, index) => {
      const id = stableId("interest", personId, WAITED_FOR.title);
      const createdAt = data.daysAgo(3 + index * 4, 570 + index * 31);
      data.needs.interests.push({
        id,
        courseId: course.id,
        personId,
        provinceId,
        createdAt,
        isDemonstration: true,
      });
    });
}

/** A list is written as a draft and then published: afterwards it never changes. */
export async function writeNeeds(tx: Tx, { needs }: Demonstration): Promise<void> {
  await tx.competence.createMany({ data: needs.competences });
  await tx.competenceList.createMany({
    data: needs.lists.map((list) => ({ ...list, publishedAt: null, publishedById: null })),
  });
  await tx.competenceEntry.createMany({ data: needs.entries });
  for (const { id, publishedAt, publishedById } of needs.lists)
    await tx.competenceList.update({
      where: { id },
      data: { status: "PUBLISHED", publishedAt, publishedById },
    });
  await tx.courseVersionCompetence.createMany({ data: needs.tags });
  await tx.needCampaign.createMany({ data: needs.campaigns });
  await tx.needAnswer.createMany({ data: needs.answers });
  await tx.needRating.createMany({ data: needs.ratings });
  await tx.interest.createMany({ data: needs.interests });
}
