import { z } from "zod";

/**
 * What the ministry can change, each from a date on. The default holds until the first row.
 * Sources: domain.md's rule numbers; [D] are our own defaults.
 */
const localised = z.object({ tr: z.string(), en: z.string(), az: z.string() });
const count = (least: number, most: number) => z.number().int().min(least).max(most);

export const SETTINGS = {
  /** Hours an offered seat is held (rule 23). */
  offerHours: { schema: count(1, 720), default: 48 },
  /** The shortest time an offer is held, when the cut-off is near, in minutes. [D] */
  offerLeastMinutes: { schema: count(5, 1440), default: 120 },
  /** Hours before the start after which nobody is moved up (rule 24). */
  cutOffHours: { schema: count(0, 720), default: 24 },
  /** Share of minutes attended that earns a certificate, in per cent (rule 31). */
  minimumAttendance: { schema: count(1, 100), default: 80 },
  /** Points of a hundred that pass a course's assessment (rule 33). */
  passMark: { schema: count(1, 100), default: 70 },
  /** Minutes within which whoever marked may take it back without a reason. [D] */
  markSlipMinutes: { schema: count(0, 240), default: 15 },
  /** Minutes after a half-day's start until which its people may check in by themselves. [D] */
  checkInMinutes: { schema: count(5, 480), default: 30 },
  /** Of those who checked in by themselves, the per cent that the trainer looks for; 0: nobody. [D] */
  checkInSamplePercent: { schema: count(0, 100), default: 20 },
  /** From this hour on, of the network's zone, a host's mentor is asked for a word on the day's entries. [D] */
  mentorMailHour: { schema: count(0, 23), default: 18 },
  /** Hours for which a mentor's personal link leads in. [D] */
  mentorLinkHours: { schema: count(1, 168), default: 24 },
  /** Years in which the same course is not completed twice (rule 14). */
  repeatYears: { schema: count(0, 20), default: 3 },
  /** Hours before the start within which a withdrawal counts as late (rule 27). */
  lateWithdrawalHours: { schema: count(0, 720), default: 72 },
  /** Strikes within `strikeMonths` that count together (rule 27). [D] */
  strikeCount: { schema: count(1, 10), default: 2 },
  /** For how many months a strike counts (rule 27). [D] */
  strikeMonths: { schema: count(1, 60), default: 12 },
  /** 1: whoever has so many strikes waits in the last band; 0: bands are off (rule 21). */
  strikesWaitLast: { schema: count(0, 1), default: 0 },
  /** For how many months a place may be deferred; 0: not at all. 14 is the limit (rule 28). */
  deferralMonths: { schema: count(0, 14), default: 12 },
  /** Days before a deferral ends on which its owner is reminded. [D] */
  deferralReminderDays: { schema: count(1, 180), default: 30 },
  /** 1: a seat freed after the cut-off goes to the first who stands by at once; 0: by the coordinator's click. [D] */
  standByAtOnce: { schema: count(0, 1), default: 0 },
  /** The most seats one school gets of a session that fills by allocation, while others wait; 0 = no cap. [D] */
  allocationSchoolCap: { schema: count(0, 100), default: 2 },
  /** Per cent of the seats that are shared among the provinces. [D] */
  allocationSharePercent: { schema: count(0, 100), default: 100 },
  /** What an applicant of a pilot province counts in its share, in per cent of another's. [D] */
  allocationPilotWeight: { schema: count(100, 1000), default: 150 },
  /** The same of a disadvantaged district. [D] */
  allocationDistrictWeight: { schema: count(100, 1000), default: 150 },
  /** A district is disadvantaged when its index (0 hardest, 100 best) lies below this. [D] */
  allocationDistrictBelow: { schema: count(0, 101), default: 40 },
  /** Hours of so many years count in an allocation. [D] */
  allocationYears: { schema: count(1, 20), default: 3 },
  /** Days an office has for an approval, before it goes to the office above. [D] */
  approvalDays: { schema: count(1, 60), default: 5 },
  /** Days before that deadline on which the office is reminded. [D] */
  approvalReminderDays: { schema: count(0, 30), default: 2 },
  /** Days before the start on which the programme, and the reminder, go to whoever has a place. [D] */
  programmeDays: { schema: count(1, 60), default: 7 },
  reminderDays: { schema: count(0, 60), default: 2 },
  /** Days after the end on which feedback is asked for, and for how many it is taken. [D] */
  feedbackAskedDays: { schema: count(0, 30), default: 1 },
  feedbackDays: { schema: count(1, 365), default: 30 },
  /** Days after the end on which it is asked whether a training is used. */
  followUpDays: { schema: count(1, 730), default: 90 },
  /** For how many days that can be answered, and after how many whoever has not is reminded, once. [D] */
  followUpOpenDays: { schema: count(7, 365), default: 42 },
  followUpReminderDays: { schema: count(1, 364), default: 14 },
  /** Hours of development a teacher aims at a year (rule 36). */
  yearlyHours: { schema: count(1, 500), default: 45 },
  /** Hours of development on the way to the two steps of the teaching career (rule 37). */
  expertHours: { schema: count(1, 2000), default: 180 },
  headHours: { schema: count(1, 2000), default: 240 },
  /** The longest a shared passport stays open, in days. [D] */
  passportShareDays: { schema: count(1, 1095), default: 365 },
  /** What a certificate's number begins with. */
  certificatePrefix: { schema: z.string().regex(/^[A-Z]{2,6}$/), default: "SMM" },
  /** Public cells with fewer people are masked (rule 64). */
  smallestCell: { schema: count(1, 50), default: 5 },
  /** How the three views weigh in a ranked need, against each other. [D] */
  needWeightTeacher: { schema: count(0, 100), default: 50 },
  needWeightPrincipal: { schema: count(0, 100), default: 30 },
  needWeightPartner: { schema: count(0, 100), default: 20 },
  /** Teachers waiting for a session from which on a coordinator is offered to open one. [D] */
  interestMinimum: { schema: count(1, 500), default: 8 },
  /** The line under every page that says who pays; empty shows none. */
  fundingLine: {
    schema: localised,
    default: {
      tr: "Avrupa Birliği tarafından finanse edilmektedir.",
      en: "Funded by the European Union.",
      az: "Avropa İttifaqı tərəfindən maliyyələşdirilir.",
    },
  },
  /** Whom to write to. */
  contactMail: { schema: z.string().max(200), default: "" },
} as const satisfies Record<string, { schema: z.ZodType; default: unknown }>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** The settings by what they rule, as the ministry looks for them. */
export const SETTING_GROUPS = {
  enrolment: [
    "offerHours",
    "offerLeastMinutes",
    "cutOffHours",
    "standByAtOnce",
    "repeatYears",
    "lateWithdrawalHours",
    "strikeCount",
    "strikeMonths",
    "strikesWaitLast",
    "deferralMonths",
    "deferralReminderDays",
  ],
  allocation: [
    "allocationSchoolCap",
    "allocationSharePercent",
    "allocationPilotWeight",
    "allocationDistrictWeight",
    "allocationDistrictBelow",
    "allocationYears",
  ],
  approval: ["approvalDays", "approvalReminderDays"],
  presence: [
    "minimumAttendance",
    "passMark",
    "markSlipMinutes",
    "checkInMinutes",
    "checkInSamplePercent",
    "mentorMailHour",
    "mentorLinkHours",
  ],
  passport: ["yearlyHours", "expertHours", "headHours", "passportShareDays", "certificatePrefix"],
  letters: [
    "programmeDays",
    "reminderDays",
    "feedbackAskedDays",
    "feedbackDays",
    "followUpDays",
    "followUpOpenDays",
    "followUpReminderDays",
  ],
  need: ["needWeightTeacher", "needWeightPrincipal", "needWeightPartner", "interestMinimum"],
  network: ["smallestCell", "fundingLine", "contactMail"],
} as const satisfies Record<string, readonly SettingKey[]>;
export type SettingGroup = keyof typeof SETTING_GROUPS;

export type SettingValue<Key extends SettingKey> = z.infer<(typeof SETTINGS)[Key]["schema"]>;

/** A word for the latest word on a setting, whatever day it holds from: a second editor has seen another one. "" while the default holds. */
export function seenOf(rows: readonly { id: string; setAt: Date }[]): string {
  const latest = rows.reduce<{ id: string; setAt: Date } | null>(
    (last, row) => (last === null || row.setAt > last.setAt ? row : last),
    null,
  );
  return latest === null ? "" : `${latest.id}.${latest.setAt.getTime()}`;
}

export type SettingKind = "count" | "text" | "localised";

/** How a setting's value is typed in. */
export function kindOf(key: SettingKey): SettingKind {
  const fallback: unknown = SETTINGS[key].default;
  if (typeof fallback === "number") return "count";
  return typeof fallback === "string" ? "text" : "localised";
}

/** The least and the most of a setting that counts something; null for the others. */
export function boundsOf(key: SettingKey): { least: number; most: number } | null {
  const schema: z.ZodType = SETTINGS[key].schema;
  return schema instanceof z.ZodNumber ? { least: schema.minValue ?? 0, most: schema.maxValue ?? 0 } : null;
}

/** A typed value as the setting's own, or null where it does not fit. */
export function readTyped(
  key: SettingKey,
  typed: { value: string; inLanguage?: Record<string, string> },
): unknown {
  const kind = kindOf(key);
  if (kind === "count" && !/^[0-9]{1,6}$/.test(typed.value)) return null;
  const raw = kind === "count" ? Number(typed.value) : kind === "text" ? typed.value : typed.inLanguage;
  const parsed = SETTINGS[key].schema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
