import type { CourseStatus } from "@/lib/platform/db/generated/client";
import { freeSlug, slugOf } from "@/lib/platform/slug";
import { stableId } from "@/prisma/seed/stable-id";
import type { CourseFact } from "./course-facts";
import { ENERGY_AND_BUILDING } from "./courses-energy-building";
import { INDUSTRY } from "./courses-industry";
import { SERVICES } from "./courses-services";
import type { Demonstration, Facts } from "./demonstration";

const COURSES: readonly CourseFact[] = [...ENERGY_AND_BUILDING, ...INDUSTRY, ...SERVICES];

const HEADINGS = { tr: "İçerik", en: "Contents", az: "Məzmun" } as const;

/** Each course with its one version: written, sent, and published or returned. */
export function addCourses(data: Demonstration, facts: Facts): void {
  const slugs = new Set<string>();
  COURSES.forEach((fact, index) => addCourse(data, facts, fact, slugs, index));
}

export function addCourse(
  data: Demonstration,
  facts: Facts,
  fact: CourseFact,
  slugs: Set<string>,
  index: number,
): void {
  const centre = facts.centres.find(({ number }) => number === fact.centre);
  if (centre === undefined) throw new Error(`No centre ${fact.centre}.`);
  const slug = freeSlug(slugOf(fact.title, "course"), slugs);
  slugs.add(slug);
  const [id, versionId] = [stableId("course", slug), stableId("course-version", slug, 1)];
  const status: CourseStatus = fact.status ?? "PUBLISHED";
  const written = fact.status === undefined ? 480 - (index % 40) : 14 - (index % 9);
  const dates = {
    createdAt: data.daysAgo(written, 600),
    submittedAt: status === "DRAFT" ? null : data.daysAgo(written - 2, 660),
    decidedAt: status === "DRAFT" || status === "SUBMITTED" ? null : data.daysAgo(written - 5, 900),
  };
  const coordinatorId = data.coordinators.get(centre.id);
  const language = fact.language ?? "tr";
  const audiences = [...(fact.audiences ?? (["TEACHER"] as const))];
  data.courses.push({
    id,
    slug,
    centreId: centre.id,
    status,
    isDemonstration: true,
    createdAt: dates.createdAt,
  });
  data.versions.push({
    id: versionId,
    courseId: id,
    number: 1,
    status,
    title: fact.title,
    summary: fact.summary,
    description: [fact.intro, `${HEADINGS[language]}:`, lines(fact.topics)].join("\n\n"),
    outcomes: lines(fact.outcomes),
    mode: fact.mode,
    hours: fact.hours,
    language,
    audiences,
    isOpenToAllFields: fact.fields.length === 0,
    hasAssessment: isAssessed(fact.title),
    ...dates,
    submittedById: dates.submittedAt === null ? null : coordinatorId,
    decidedById: dates.decidedAt === null ? null : data.persona("ministry"),
    returnReason: fact.returnReason,
  });
  for (const code of fact.fields) data.versionFields.push({ versionId, fieldId: facts.fieldId(code) });
  addEvents(data, { id, centreId: centre.id, status, coordinatorId, ...dates });
  data.seededCourses.push({
    id,
    versionId,
    centre,
    title: fact.title,
    fields: fact.fields,
    hours: fact.hours,
    mode: fact.mode,
    audiences,
    isPublished: status === "PUBLISHED",
    hasAssessment: isAssessed(fact.title),
    host: fact.host,
  });
}

/** These end with an assessment; none of them waits to be closed. */
const ASSESSED = ["Güneş Enerjisi", "5 Eksen CNC", "Hibrit ve Elektrikli", "Isı Pompası"];

const isAssessed = (title: string) => ASSESSED.some((start) => title.startsWith(start));

function lines(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

type Written = {
  id: string;
  centreId: string;
  status: CourseStatus;
  coordinatorId?: string;
  createdAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
};

function addEvents(data: Demonstration, course: Written): void {
  const about = { subjectType: "course", subjectId: course.id, centreId: course.centreId };
  const { coordinatorId: actorId } = course;
  data.events.push({ ...about, type: "course.created", at: course.createdAt, actorId });
  if (course.submittedAt !== null) {
    data.events.push({ ...about, type: "course.submitted", at: course.submittedAt, actorId });
  }
  if (course.decidedAt !== null) {
    const type = course.status === "RETURNED" ? "course.returned" : "course.published";
    data.events.push({ ...about, type, at: course.decidedAt, actorId: data.persona("ministry") });
  }
}
