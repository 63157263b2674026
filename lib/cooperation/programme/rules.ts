import type { ProgrammeStatus } from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/dates/calendar";

export type ProgrammeRefusal =
  | "programme_dates_reversed"
  | "programme_without_kinds"
  | "programme_without_topics"
  | "programme_move_not_allowed"
  | "programme_changed_meanwhile"
  | "programme_guide_empty"
  | "guide_responsible_unknown"
  | "guide_responsible_missing"
  | "guide_nobody_to_remind"
  | "guide_reminded_already"
  | "topic_in_use";

/** Written, open for profiles, running with its pairings, ended. */
export const PROGRAMME_MOVES = {
  DRAFT: ["OPEN"],
  OPEN: ["DRAFT", "RUNNING"],
  RUNNING: ["ENDED"],
  ENDED: [],
} as const satisfies Record<ProgrammeStatus, readonly ProgrammeStatus[]>;

export function mayMoveProgramme(from: ProgrammeStatus, to: ProgrammeStatus): boolean {
  return (PROGRAMME_MOVES[from] as readonly ProgrammeStatus[]).includes(to);
}

/** Whether a programme can be opened: somebody may take part, there is something to work on, profiles come before the start. */
export function openingRefusal(programme: {
  kinds: readonly string[];
  topics: number;
  profilesDueOn: Day;
  startsOn: Day;
}): ProgrammeRefusal | null {
  if (programme.kinds.length === 0) return "programme_without_kinds";
  if (programme.topics === 0) return "programme_without_topics";
  return programme.profilesDueOn < programme.startsOn ? null : "programme_dates_reversed";
}

/** Profiles are written while the programme is open, and looked at once a year while it runs. */
export function takesProfiles(status: ProgrammeStatus): boolean {
  return status === "OPEN" || status === "RUNNING";
}

/** A district is reminded once a day at most. [D] */
export const REMIND_DISTRICT_HOURS = 24;

export function mayRemindDistrict({ remindedAt }: { remindedAt: Date | null }, now: Date): boolean {
  return remindedAt === null || now.getTime() - remindedAt.getTime() >= REMIND_DISTRICT_HOURS * 3_600_000;
}

export type TopicFact = { number: number; name: string; names: { en: string; az: string } };

/** The six topics of the national programme, and the two that were added for schools with workshops. */
export const PROGRAMME_TOPICS: readonly TopicFact[] = [
  {
    number: 1,
    name: "Akademik başarıyı artırma çalışmalarını ortaklaşa planlama ve uygulama",
    names: {
      en: "Jointly planning and carrying out work to raise academic success",
      az: "Akademik nailiyyəti artırmaq üçün işləri birgə planlaşdırmaq və həyata keçirmək",
    },
  },
  {
    number: 2,
    name: "Öğretmenlere yönelik ortak eğitimler düzenleme",
    names: {
      en: "Organising joint trainings for teachers",
      az: "Müəllimlər üçün birgə təlimlər təşkil etmək",
    },
  },
  {
    number: 3,
    name: "Patent, faydalı model, marka, tasarım tescili alma sürecinde iş birlikli çalışmalar yürütme",
    names: {
      en: "Cooperating in getting patents, utility models, brands and design registrations",
      az: "Patent, faydalı model, əmtəə nişanı və dizayn qeydiyyatının alınmasında əməkdaşlıq etmək",
    },
  },
  {
    number: 4,
    name: "Ortak destekleme ve yetiştirme kursları",
    names: {
      en: "Joint support and training courses",
      az: "Birgə dəstək və hazırlıq kursları",
    },
  },
  {
    number: 5,
    name: "Zümrelerin kullandığı öğretim yöntem ve tekniklerini paylaşma",
    names: {
      en: "Sharing the teaching methods and techniques used by the subject groups",
      az: "Fənn birləşmələrinin istifadə etdiyi tədris üsul və texnikalarını bölüşmək",
    },
  },
  {
    number: 6,
    name: "Toplum hizmeti çalışmaları ve sosyal sorumluluk projeleri",
    names: {
      en: "Community service and social responsibility projects",
      az: "İctimai xidmət işləri və sosial məsuliyyət layihələri",
    },
  },
  {
    number: 7,
    name: "Atölye donanımı ve eğitim setlerini paylaşma",
    names: {
      en: "Sharing workshop equipment and training sets",
      az: "Emalatxana avadanlığını və tədris dəstlərini bölüşmək",
    },
  },
  {
    number: 8,
    name: "Bir işletmeyle ortak işbaşı eğitimi",
    names: {
      en: "Joint on-the-job training with a company",
      az: "Müəssisə ilə birgə iş yerində təlim",
    },
  },
];
