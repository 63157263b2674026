import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const duplicate: Messages["duplicate"] = {
  page: {
    people: "Merge two people",
    schools: "Merge two schools",
    lead: "Where one thing has two records, one stays and the other leads to it for ever. This cannot be undone.",
    sides: "Side by side",
    fact: "Fact",
    confirm: "Merge",
    confirmText:
      "Everything moves to the record that stays: periods, enrolments, certificates, roles. The other closes and its address leads to the one that stays.",
    kept: "Which record stays?",
    submit: "Merge",
    find: "Which is the other record?",
    search: "Name or school",
    nothing: "No similar record was found.",
    compare: "Compare",
  },
  fact: {
    email: "E-mail",
    staffNumber: "Staff number",
    since: "Registered on",
    schools: "Schools",
    roles: "Roles",
    enrolments: "Enrolments",
    certificates: "Certificates",
    trainings: "Logged trainings",
    code: "Registry code",
    place: "Place",
    address: "Address",
    confirmed: "Confirmed",
    people: "People now and before",
  },
  refusal: {
    same_record: "Choose two records, and one of them to stay.",
    record_closed: "One of the records is closed; a closed record is not merged.",
    own_record: "Your own record is merged by somebody else.",
    both_host: "A centre sits in each of the schools; they cannot be one.",
    other_province: "The schools are in different provinces and cannot be merged.",
    live_twice: "Both have a live enrolment for the same course. One has to be withdrawn first.",
    places_overlap: "Both have a place at the same hours. One has to be given up first.",
    schools_overlap:
      "The two worked at different schools on the same days. One of the periods has to end first.",
    erasure_asked: "One of them asked for erasure. That has to be answered first.",
  },
};
