/** The school sends somebody else. */
export const substitute = {
  title: "Name a substitute",
  lead: "The place stays with your school: choose the person, look at the conditions, then confirm. Both get a mail.",
  who: "Who comes instead?",
  look: "Look at the conditions",
  none: "There is no other teacher at your school to choose.",
  rules: "Can {name} take part?",
  can: "All conditions are met.",
  cannot: "This person cannot take part now; the reason stands below.",
  submit: "{name} takes the place",
  deed: "Substitute",
  replaced: "In the place of {name}",
  replacedBy: "Substitute: {name}",
};
