/** What happens with competences, needs analyses and interests. */
export const needEvents = {
  competence: {
    list_started: "A new version of a competence list was started",
    list_edited: "A competence list's draft was changed",
    list_published: "A competence list was published",
    list_discarded: "A competence list's draft was thrown away",
  },
  campaign: {
    created: "A needs analysis was prepared",
    edited: "A needs analysis got other dates",
    opened: "A needs analysis was opened",
    reminded: "People were reminded of a needs analysis",
    cancelled: "A needs analysis was called off",
    answered: "An answer to a needs analysis was handed in",
  },
  interest: {
    said: "Somebody asked to be told when a course has dates",
    withdrawn: "“Tell me when” was withdrawn",
  },
};
