import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const interest: Messages["interest"] = {
  refusal: {
    interest_has_dates: "This course has a session now; you can apply for it.",
    interest_province_unknown: "This province was not found. Choose from the list.",
  },
  page: {
    title: "Tell me when",
    lead: "This course has no dates now. We write to you when a session opens; when enough people wait, the centre is offered to open one.",
    province: "In which province you could come",
    say: "Tell me when there are dates",
    waiting: "You have been waiting since {date} ({province}). You get a letter when a session is published.",
    withdraw: "I no longer wait",
    open: "Sessions you can apply for",
    kicker: "The course and my gaps",
    course: "The course's page",
    own: "What you wait for",
    since: "{centre} · since {date}",
  },
  task: "{people, plural, one {# teacher waits} other {# teachers wait}} for “{title}”: open a session",
  proposal: {
    title: "{people, plural, one {# person waits} other {# people wait}} for this course",
    text: "Place, date and host are proposed by where people wait and what your centre has on; change any of it. When you publish, those who wait are written to.",
    noProvince: "Province not known",
  },
  mail: {
    subject: "The course you wait for has dates",
    same: "You asked to be told about this course.",
    alike: "You asked to be told about “{asked}”; this course closes the same competences.",
    body: "Dear {name},\n\n{title}\n{dates}, {centre}\n\nTo apply:\n{link}\n\n{why} With this letter your waiting ends; if you cannot come, say so again on the course's page.",
  },
};
