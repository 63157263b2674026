import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const event: Messages["event"] = {
  type: {
    network: {
      changed: "The network's facts were changed",
    },
    setting: {
      set: "A setting was set",
    },
    centre: {
      edited: "The centre's page was edited",
      confirmed: "The centre's page was confirmed",
    },
    school: {
      edited: "The school's facts were edited",
      merged: "School records were merged",
    },
    person: {
      registered: "A person registered",
      edited: "A person's facts were edited",
      closed: "An account was closed",
      anonymised: "A person was anonymised",
      merged: "Person records were merged",
      exported: "A person exported their data",
    },
    membership: {
      claimed: "A person claimed to work at a school",
      confirmed: "Working at a school was confirmed",
      refused: "Working at a school was refused",
      ended: "A period at a school ended",
    },
    role: {
      granted: "A role was granted",
      ended: "A role ended",
    },
    invitation: {
      sent: "An invitation was sent",
      accepted: "An invitation was accepted",
      revoked: "An invitation was revoked",
    },
    sign_in: {
      started: "Somebody signed in",
      refused: "A sign-in was refused",
      ended: "A sign-in ended",
      linked: "An identity provider's account was linked",
    },
    password: {
      set: "A password was set",
    },
    totp: {
      confirmed: "The second step was switched on",
      removed: "The second step was switched off",
    },
    privacy: {
      read: "The privacy notice was read",
    },
    consent: {
      given: "Consent was given",
      withdrawn: "Consent was withdrawn",
    },
    erasure: {
      asked: "Erasure was asked for",
      withdrawn: "An erasure request was withdrawn",
      done: "An erasure was carried out",
      refused: "An erasure request was refused",
    },
    course: {
      created: "A course was created",
      edited: "A course was edited",
      submitted: "A course was sent to the ministry",
      published: "A course was published",
      returned: "A course was returned",
      retired: "A course was retired",
    },
    session: {
      created: "A session was created",
      edited: "A session was edited",
      published: "A session was published",
      confirmed: "A session was confirmed",
      postponed: "A session was postponed",
      cancelled: "A session was cancelled",
      completed: "A session was completed",
      closed: "A session was closed",
      reopened: "A session was reopened",
    },
    enrolment: {
      applied: "An application was made",
      placed: "A place was given",
      waitlisted: "Put on the waiting list",
      offered: "A freed seat was offered",
      offer_accepted: "An offered seat was accepted",
      offer_declined: "An offered seat was declined",
      offer_expired: "An offer ran out",
      rejected: "An application was rejected",
      withdrawn: "An application was withdrawn",
      cancelled: "An enrolment was cancelled",
      completed: "A course was completed",
    },
    attendance: {
      marked: "Attendance was marked",
      corrected: "Attendance was corrected",
    },
    certificate: {
      issued: "A certificate was issued",
      superseded: "A certificate was superseded",
      revoked: "A certificate was revoked",
    },
    training: {
      logged: "A training was logged",
      edited: "A logged training was edited",
      removed: "A logged training was removed",
    },
    import: {
      checked: "An import file was checked",
      confirmed: "An import was confirmed",
      discarded: "An import was discarded",
    },
    file: {
      stored: "A file was stored",
      removed: "A file was removed",
    },
    export: {
      made: "A list was exported",
    },
    mail: {
      resent: "A message was sent again",
    },
    demonstration: {
      seeded: "Demonstration data was seeded",
    },
  },
  page: {
    title: "Audit log",
    lead: "Every deed done in the portal: who, what, when. The log only grows; nothing in it can be changed or removed.",
    caption: "Events, newest first",
    when: "When",
    who: "Who",
    what: "What",
    about: "About",
    facts: "Details",
    type: "Deed",
    any: "All",
    centre: "Centre",
    actor: "Id of a person or record",
    system: "The portal itself",
    none: "No event fits these filters",
    noneHelp: "Take away a filter.",
    history: "History of this record",
    historyNone: "Nothing is recorded about it yet.",
    historyLatest: "The latest {count} are shown.",
    historyLog: "Everything in the audit log",
  },
};
