import type { SeededCourse } from "./demonstration";

export type Phase =
  | "closed"
  | "over"
  | "running"
  | "open"
  | "full"
  | "offer"
  | "announced"
  | "enrolmentClosed"
  | "cancelled"
  | "postponed"
  | "draft";

export type PlannedSession = {
  course: SeededCourse;
  phase: Phase;
  /** Days from the seeding day to the first day; negative lies behind. */
  startsIn: number;
  fillMode: "ARRIVAL" | "CHOICE" | "ALLOCATION";
  capacity: number;
  /** Its list is published. */
  isAllocated?: boolean;
  /** Personas who must be in it, in the order in which they apply. */
  personas?: readonly string[];
  /** Its first half-day begins when the demonstration is seeded, so that a register and a check-in can be tried at once. */
  isNow?: boolean;
  /** So many of the course's hours are half-days, the others steps; without it all of them. */
  liveHours?: number;
  /** From one day of it to the next; without it 1. */
  everyDays?: number;
  /** Only for teachers of the centre's own province. */
  isOwnProvinceOnly?: boolean;
};

type Special = { title: string } & Omit<PlannedSession, "course" | "fillMode" | "capacity"> &
  Partial<Pick<PlannedSession, "fillMode" | "capacity">>;

/** What the journeys and the inbox want to show; the rest follows from the list of courses. */
const SPECIAL: readonly Special[] = [
  { title: "5 Eksen CNC", phase: "full", startsIn: 24, capacity: 10, personas: ["teacherWaiting"] },
  { title: "Siber Güvenliğe Giriş", phase: "offer", startsIn: 18, capacity: 12, personas: ["teacherOffer"] },
  { title: "Güneş Enerjisi", phase: "closed", startsIn: -96, capacity: 16, personas: ["teacher"] },
  { title: "Enerji Depolama", phase: "closed", startsIn: -41, capacity: 16, personas: ["teacher"] },
  { title: "Gömülü Sistemler", phase: "open", startsIn: 20, capacity: 18, personas: ["teacher"] },
  { title: "Güneş Enerjisi", phase: "open", startsIn: 33, capacity: 20, fillMode: "CHOICE" },
  { title: "Güneş Enerjisi", phase: "open", startsIn: 47, capacity: 12, fillMode: "ALLOCATION" },
  { title: "Rüzgâr Türbini", phase: "enrolmentClosed", startsIn: 4, capacity: 6, fillMode: "ALLOCATION" },
  {
    title: "Enerji Depolama",
    phase: "enrolmentClosed",
    startsIn: 4,
    capacity: 6,
    fillMode: "ALLOCATION",
    isAllocated: true,
  },
  { title: "Enerji Depolama", phase: "running", startsIn: -2, capacity: 14 },
  { title: "Rüzgâr Türbini", phase: "over", startsIn: -9, capacity: 10 },
  { title: "Rüzgâr Türbini", phase: "open", startsIn: 40, capacity: 10, fillMode: "CHOICE" },
  { title: "Eklemeli İmalat", phase: "over", startsIn: -8, capacity: 12 },
  { title: "Endüstriyel Otomasyonda PLC", phase: "running", startsIn: -3, capacity: 14 },
  { title: "Gıda Güvenliği", phase: "running", startsIn: -2, capacity: 14 },
  { title: "Teknik Öğretmenler için", phase: "running", startsIn: -6, capacity: 20 },
  { title: "Isı Pompası", phase: "enrolmentClosed", startsIn: 3, capacity: 12 },
  { title: "Hibrit ve Elektrikli", phase: "enrolmentClosed", startsIn: 4, capacity: 14 },
  { title: "Mükemmeliyet Merkezleriyle", phase: "open", startsIn: 27, capacity: 24 },
  { title: "Yapı Bilgi Modellemesi", phase: "announced", startsIn: 75, capacity: 16 },
  { title: "Dijital İkiz", phase: "announced", startsIn: 82, capacity: 16 },
  { title: "Oyun Motoru", phase: "announced", startsIn: 90, capacity: 20 },
  { title: "Uçak Yapısal", phase: "cancelled", startsIn: 15, capacity: 10 },
  { title: "Tekstilde Dijital", phase: "postponed", startsIn: 12, capacity: 12 },
  { title: "CNC Destekli Mobilya", phase: "draft", startsIn: 60, capacity: 12 },
  { title: "Enerji Depolama", phase: "draft", startsIn: 70, capacity: 14 },
];

const SESSIONS = 64;

/** Those waiting or offered first, so that their courses still have teachers who have not been there yet. */
export function planSessions(courses: readonly SeededCourse[]): PlannedSession[] {
  const published = courses.filter(({ isPublished }) => isPublished);
  const plan: PlannedSession[] = SPECIAL.map(({ title, ...special }) => {
    const course = published.find((one) => one.title.startsWith(title));
    if (course === undefined) throw new Error(`No published course begins with "${title}".`);
    return { fillMode: "ARRIVAL", capacity: 16, ...special, course };
  });
  for (let index = 0; plan.length < SESSIONS; index++) {
    const course = published[(index * 7) % published.length] as SeededCourse;
    const isPast = index % 5 < 3;
    plan.push({
      course,
      phase: isPast ? "closed" : "open",
      startsIn: isPast
        ? -((course.mode === "DISTANCE" ? 46 : 16) + ((index * 37) % 320))
        : 10 + ((index * 11) % 60),
      fillMode: index % 4 === 3 ? "CHOICE" : "ARRIVAL",
      capacity: 10 + (index % 6) * 2,
      isOwnProvinceOnly: !isPast && index % 9 === 4,
    });
  }
  const live = published.find(({ title }) => title.startsWith("Eklemeli İmalat"));
  if (live === undefined) throw new Error("The course that is taught now is gone.");
  plan.push({
    course: live,
    phase: "running",
    startsIn: 0,
    isNow: true,
    fillMode: "ARRIVAL",
    capacity: 14,
    personas: ["teacherWaiting"],
  });
  return plan;
}
