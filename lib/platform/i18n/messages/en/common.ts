import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const common = {
  action: {
    cancel: "Cancel",
    change: "Change",
  },
  word: {
    optional: "optional",
    demo: "Sample data",
  },
  figure: {
    asOf: "as of {date}",
    masked: "fewer than 5",
    maskedWhy: "Numbers below 5 are not shown, so that nobody can be recognised.",
  },
  state: {
    done: "Done",
    now: "Now",
    next: "Next",
    skipped: "Not done",
    who: "Waiting for: {who}",
  },
  breadcrumb: {
    label: "You are here",
  },
  chart: {
    table: "Show as a table",
  },
  map: {
    label: "Map of provinces",
    legend: "What the map shows",
    pilot: "Pilot province",
    host: "Province with a centre",
  },
} satisfies Messages["common"];
