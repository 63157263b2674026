import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const auditor: Messages["auditor"] = {
  page: {
    title: "Auditor",
    lead: "What is proved of all sessions each night: seats, waiting lists, queue numbers and the way of every state.",
    clean: "The last audit found nothing",
    found: "{count, plural, one {# finding} other {# findings}}",
    at: "Last audit",
    sessions: "Sessions",
    enrolments: "Applications",
    checks: "What was proved?",
    findings: "Findings",
    session: "Session",
    proved: "What is proved",
    what: "Finding",
    facts: "Figures",
    none: "No audit has run yet",
    noneText: "The auditor runs each night; “npm run auditor” runs it now.",
    before: "Earlier audits",
    count: "Findings",
    unknown: "Unknown session",
  },
  check: {
    oversold: "No session has more taken seats than places",
    seats_miscounted: "Seats taken are those counted",
    free_beside_waiting: "No seat is free while somebody waits",
    person_twice: "Nobody is in a course twice",
    queue_broken: "Queue numbers have no gap and no repeat",
    status_unreached: "Every state is reached by its steps",
  },
};
