import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const privacy = {
  own: {
    title: "Ask for erasure",
    text: "You may ask the ministry to erase what is held about you. Your name, addresses and words go; your certificates lose the name, and your account is closed. Records that are counted stay, without saying whose they are. This cannot be undone.",
    ask: "Ask for erasure",
    asked: "You asked on {date}. The ministry has not answered yet.",
    withdraw: "Take the request back",
    refused: "The ministry refused on {date}. The reason:",
  },
  list: {
    title: "Erasure requests",
    lead: "People who ask for their data to be erased. The law gives thirty days.",
    open: "Waiting for an answer",
    caption: "Requests that wait for an answer",
    none: "No request is waiting.",
    answered: "Answered",
    answeredCaption: "Answered requests",
    person: "Person",
    asked: "Asked",
    waits: "{days, plural, =0 {came today} one {waits for # day} other {waits for # days}}",
    records: "Records that stay",
    recordsText: "{enrolments} enrolments, {certificates} certificates, {trainings} trainings",
    decided: "Answered",
    outcome: "Outcome",
    done: "Erased",
    refused: "Refused",
    answer: "Answer",
  },
  answer: {
    title: "Answer the request",
    erase: "Erase the data",
    eraseHint: "Name, addresses and words go from every table, the account is closed. This cannot be undone.",
    refuse: "Refuse",
    refuseHint: "The person is told the reason by mail.",
    decision: "Decision",
    reason: "Reason",
    submit: "Save the answer",
  },
  close: {
    title: "Close the account",
    text: "Offices, school, places in courses and sign-ins end today; freed seats go to the next in the queue. The records stay.",
    submit: "Close the account",
  },
  mail: {
    doneSubject: "Your data were erased",
    doneBody:
      "Hello,\n\nAs you asked, your data at the Usta portal were erased and your account was closed. Only records that are counted remain, and nothing in them says whose they are.\n\nYou got this mail because your request was answered.",
    refusedSubject: "Your request for erasure was answered",
    refusedBody:
      "Hello,\n\nYour request for erasure was refused. The reason:\n\n{reason}\n\nYou may complain to the data protection authority.\n\nYou got this mail because your request was answered.",
  },
  refusal: {
    already_asked: "Your request is at the ministry already.",
    nothing_asked: "You have no open request.",
    already_decided: "This request was answered or taken back already.",
    own_request: "You cannot answer your own request.",
    reason_missing: "Write a reason for refusing.",
    own_account: "You cannot close your own account; ask for erasure instead.",
    last_ministry: "At least one officer must remain at the ministry.",
    account_closed: "This account is closed already.",
  },
} satisfies Messages["privacy"];
