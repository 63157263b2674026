export const enrolmentLetter = {
  course: "Course",
  dates: "Dates",
  starts: "Starts",
  centre: "Centre",
  host: "Host",
  venue: "Place",
  reason: "Reason",
  why: "You get this letter because you have an application for this course on the portal.",
  submitted: {
    subject: "We have your application: {title}",
    text: "We have received your application. The centre chooses who takes part in this session; we will write to you when it has decided.",
    deed: "Follow your application",
  },
  awaiting: {
    subject: "We have your application: {title}",
    text: "We have received your application. It has to be approved before it can get a seat; who has it now you see on its page. We will write to you when it is decided.",
    deed: "Follow your application",
  },
  nominated: {
    subject: "You have been nominated: {title}",
    text: "Your school or your province has nominated you for this session. You see on the portal how it stands; if you do not want to take part, decline it there.",
    deed: "See your nomination",
  },
  approved: {
    subject: "Your application is approved: {title}",
    text: "All approvals have been given. Seats of this session are given by choice or by an allocation; we will write to you when that is done.",
    deed: "Follow your application",
  },
  refused: {
    subject: "Your application was not approved: {title}",
    text: "Your application was not approved; the reason is below. You can apply for other sessions of the course.",
    deed: "See the details",
  },
  placed: {
    subject: "Your seat is certain: {title}",
    text: "You have been placed and your seat is kept. You can add the dates to your calendar. If you cannot come, please withdraw early, so that the next person gets the seat.",
    deed: "See your enrolment",
  },
  waitlisted: {
    subject: "You are on the waiting list: {title}",
    text: "The session is full at the moment. You are number {position} on the waiting list. If a seat becomes free and it is your turn, we will write to you.",
    deed: "Follow your position",
  },
  offered: {
    subject: "There is a seat for you: {title}",
    text: "A seat has become free and it is your turn. It is held for you until {until}. If you do not accept it by then, it goes to the next person.",
    deed: "Accept or decline",
  },
  taken: {
    subject: "You have a seat: {title}",
    text: "A seat became free. Because you ticked “take it for me” when you applied, it was taken for you at once. If you cannot come, please withdraw early.",
    deed: "See your enrolment",
  },
  standBy: {
    subject: "A seat came free late, you have a place: {title}",
    text: "A seat came free after the waiting list had closed. You had agreed to stand by, so the seat is yours. If you cannot come, please say so at once.",
    deed: "See your place",
  },
  byCentre: {
    subject: "The centre has placed you: {title}",
    text: "The centre has placed you in this session. If you cannot take part, please withdraw early.",
    deed: "See your enrolment",
  },
  deferred: {
    subject: "Your enrolment is deferred: {title}",
    text: "You have put your enrolment off to a later session of the course; the place you held goes to the next person. We write to you when a new session is published. The deferral lasts until {until}.",
    deed: "See your enrolment",
  },
  deferralSession: {
    subject: "There are new dates for the course you deferred: {title}",
    text: "A new session of the course you deferred has been published. You can apply to it from the page of your enrolment. The deferral lasts until {until}.",
    deed: "See the dates and apply",
  },
  deferralReminder: {
    subject: "Your deferral ends soon: {title}",
    text: "The enrolment you deferred ends by itself on {until}. Until then you can apply to a session of the course.",
    deed: "See your enrolment",
  },
  deferralEnded: {
    subject: "Your deferral has ended: {title}",
    text: "You did not apply to another session of the course in time, so your enrolment has ended. You can apply to a new session whenever you like.",
    deed: "See the enrolment",
  },
  strikeExcused: {
    subject: "Your excuse was accepted: {title}",
    text: "The centre has accepted your excuse; the strike on this enrolment no longer counts.",
    deed: "See the enrolment",
  },
  substituted: {
    subject: "Somebody else comes in your place: {title}",
    text: "Your school has named another teacher to come in your place; your enrolment has ended. If this is a mistake, please talk to your school.",
    deed: "See the enrolment",
  },
  substitute: {
    subject: "Your school has named you, you have a place: {title}",
    text: "Your school has named you to come in the place of a colleague; the place is yours now. You can add the dates to your calendar. If you cannot come, please withdraw early.",
    deed: "See your enrolment",
  },
  listed: {
    subject: "We have your application: {title}",
    text: "We have your application. The seats of this session are given out after the last day to apply, by rules announced beforehand; we will write to you when the list is published.",
    deed: "Follow your application",
  },
  allocated: {
    subject: "You have a place: {title}",
    text: "The allocation is published: you are number {rank} in the list and have a place. Your application shows why. If you cannot come, please withdraw early, so that your place goes to the next in line.",
    deed: "See your rank and why",
  },
  allocatedWaiting: {
    subject: "You are on the waiting list: {title}",
    text: "The allocation is published: you are number {rank} in the list and number {position} on the waiting list. Should a seat become free and be yours, we will write to you. Your application shows why.",
    deed: "See your rank and why",
  },
  notAllocated: {
    subject: "No place this time: {title}",
    text: "The allocation is published; there was no place for you in this session. Your application shows why. You can apply for other sessions of the course.",
    deed: "See why",
  },
  rejected: {
    subject: "Your application was not accepted: {title}",
    text: "The centre could not accept your application for this session. You can apply for other sessions of the course.",
    deed: "See the details",
  },
  reverted: {
    subject: "Your application is considered again: {title}",
    text: "The centre has taken its rejection of your application back. Your application stands as it did before; we will write to you as soon as there is more.",
    deed: "Follow your application",
  },
  withdrawn: {
    subject: "You have withdrawn: {title}",
    text: "We have recorded that you withdrew. If you held a seat, it went to the next person.",
    deed: "See the record",
  },
  cancelled: {
    subject: "Your enrolment was cancelled: {title}",
    text: "The centre cancelled your enrolment in this session. Write to the centre if you have a question.",
    deed: "See the details",
  },
  offerExpired: {
    subject: "The offer has run out: {title}",
    text: "The seat held for you was not accepted in time and went to the next person.",
    deed: "See the record",
  },
  listEnded: {
    subject: "The waiting list has closed: {title}",
    text: "No seat became free in this session and the waiting list has closed. You can apply for other sessions of the course.",
    deed: "See the record",
  },
  notDecided: {
    subject: "Your application was not decided: {title}",
    text: "The session started before your application was decided. You can apply for other sessions of the course.",
    deed: "See the record",
  },
  sessionCancelled: {
    subject: "The session was cancelled: {title}",
    text: "The session you applied for has been cancelled. You can apply for other sessions of the course.",
    deed: "See the details",
  },
};
