/** Waiting: standing by, the queue's bands, strikes. */
export const wait = {
  title: "How you wait",
  lead: "Changing it does not change your position.",
  save: "Save",
  saved: "Saved; your position is the same.",
  stands: "You stand by until the session begins.",
  standBy: "I stand by until the session begins, also once the waiting list has closed",
  standByHint:
    "If a seat comes free late it is given to you without asking, and you get a mail. You can change your mind at any time.",
  give: "Give the free seat to who stands by",
  gave: "The seat was given and the person was written to.",
  standing: "Stands by",
  last: "Last band (strikes)",
  strikes: "Your strikes",
  strikesLead:
    "Unexcused late withdrawals and no-shows count. Whoever has {count} within {months} months waits last.",
  strikesOff:
    "Unexcused late withdrawals and no-shows are recorded; at present they do not change your position.",
  strike: {
    LATE_WITHDRAWAL: "Late withdrawal",
    NO_SHOW: "No-show",
  },
};
