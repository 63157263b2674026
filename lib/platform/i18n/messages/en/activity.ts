import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const activity: Messages["activity"] = {
  title: "The network over time",
  lead: "Trainings that ended in the last two years, the hours people spent in them and how many people; for the whole network or one field, province or centre.",
  field: "Field",
  province: "Province",
  centre: "Centre",
  any: "All",
  month: "Month",
  trainings: "Trainings",
  hours: "Hours",
  people: "People",
  unknown: "not known",
  trainingsFinding: "{total} trainings ended in the last twelve months, {before} in the twelve before",
  hoursFinding: "{total} hours of training in the last twelve months, {before} in the twelve before",
  peopleFinding: "Most people in {month}: {count}",
  peopleNone: "Nobody took part in the last twelve months",
  note: "A training counts in the month it ended; a person once a month.",
  asOf: "Counted {when}",
  publicTitle: "The network in figures",
  publicLead:
    "The sums behind the counters of the home page: what the centres trained and the provinces the teachers came from. Counts of fewer than five people are masked.",
  byCentre: "By centre",
  byProvince: "By the teachers' provinces",
  masked: "masked",
  none: "No training has ended yet",
  noneHelp: "The sums appear here once the first training has ended.",
};
