import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const jointPlan = {
  refusal: {
    plan_pairing_not_accepted: "A plan is written for a pairing that both schools have accepted.",
    plan_year_outside_term: "This school year is not in the pairing's term, or it is too early for its plan.",
    plan_topic_unknown: "One of the chosen topics is not in this programme.",
    plan_year_over: "This school year is over; what both schools agreed on is not changed any more.",
    plan_agreed_already: "Your school has agreed to this plan already.",
    plan_changed_meanwhile:
      "The plan was changed while you were looking at it. Nothing was saved; compare the two texts and send again.",
  },
  page: {
    title: "Yearly plans",
    year: "School year {year}",
    due: "Due on {date}",
    overdue: "Was due on {date}",
    agreed: "Agreed by both schools",
    waiting: "Waits for {school}",
    missing: "No plan",
    goals: "Goals",
    goalsHint: "What you want to achieve together this year; who, when.",
    topics: "Topics",
    topicsHint: "One at least.",
    written: "Written by {who}, {when}",
    write: "Write the plan of {year}",
    edit: "Change the plan",
    editWarning: "A change takes the partner school's agreement back; it has to agree again.",
    save: "Save the plan",
    saved: "The plan is saved, and agreed for your school.",
    agree: "Agree to the plan",
    agreeText: "You accept the plan as it stands for your school.",
    none: "No plan yet",
    noneHelp: "Either principal writes it, the other agrees.",
  },
} satisfies Messages["jointPlan"];
