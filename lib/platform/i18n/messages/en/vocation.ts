import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const vocation: Messages["vocation"] = {
  list: {
    title: "Fields",
    lead: "Vocational fields and general subjects the network covers; below, fields without a centre.",
    covered: "Fields covered",
    general: "General subjects",
    open: "Fields without a centre yet",
    openText: "Teachers of these fields can apply for courses that are open to all fields.",
    caption: "Fields covered, their centres and teachers",
    name: "Field",
    code: "Code",
    centres: "Centres",
    teachers: "Registered teachers",
    trained: "Teachers trained",
    sessions: "Sessions to come",
  },
  page: {
    kicker: "Field code {code}",
    general: "General subject",
    centres: "Centres of this field",
    noCentres: "No centre covers this field yet. Its teachers can apply for courses open to all fields.",
    courses: "Courses",
    noCourses: "No course is published in this field.",
    coursesAll: "See this field in the catalogue",
    sessions: "Coming sessions",
    noSessions: "No session is announced in this field.",
    coverage: "Coverage by province",
    coverageLead:
      "Each province with teachers of this field, and the pilot provinces: teachers, those trained in the last 12 months, the nearest centre.",
    coverageCaption: "Provinces, teachers and the nearest centre",
    coverageEmpty: "No teacher of this field is registered.",
    province: "Province",
    leadCentre: "Lead centre",
    notTranslated: "The name of this field has no official translation into this language yet.",
  },
};
