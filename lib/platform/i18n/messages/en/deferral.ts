/** Putting a place off to a later session; what counts against it. */
export const deferral = {
  title: "Defer to a later session",
  lead: "The place you hold, or your position, goes to the next person. We write to you when a new session of the course is published; you apply to it in time.",
  submit: "Defer the enrolment",
  until: "Deferred until {until}",
  later: "Sessions of the course you can apply to:",
  none: "There is no other session to apply to now; you get a mail once one is published.",
  apply: "Apply",
  strike: "A strike counts on this enrolment: {strike}.",
  ask: "If you have an excuse, write to the centre; once accepted, it does not count.",
  excused: "{strike}: excused on {at}, does not count.",
  excuse: "Accept the excuse",
  excuseLead: "The strike stays on record but no longer counts. The person is told with the reason.",
  excuseReason: "The reason for the excuse",
};
