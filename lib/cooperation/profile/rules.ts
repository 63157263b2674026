/** What a school has, as its principal writes it down; the district's index goes from 0 (most disadvantaged) to 100. */
export const SCHOOL_COUNTS = [
  "students",
  "teachers",
  "workshops",
  "digitalDevices",
  "libraryBooks",
  "projectsDone",
  "districtIndex",
] as const;
export type SchoolMeans = Record<(typeof SCHOOL_COUNTS)[number], number>;

export const MEANS = [
  "teachers",
  "digitalDevices",
  "libraryBooks",
  "workshops",
  "projectsDone",
  "district",
] as const;
export type Means = (typeof MEANS)[number];

/** What counts as having all of it, per hundred students (workshops, projects: as such), and what it counts for. [D] */
const FULL: Record<Exclude<Means, "district">, number> = {
  teachers: 10,
  digitalDevices: 25,
  libraryBooks: 600,
  workshops: 8,
  projectsDone: 10,
};
const WORTH: Record<Means, number> = {
  teachers: 25,
  digitalDevices: 20,
  libraryBooks: 15,
  workshops: 15,
  projectsDone: 5,
  district: 20,
};

/** Each part of the resource index as the points it adds; they come to the index, 0 to 100. */
export function resourceParts(school: SchoolMeans): Record<Means, number> {
  const perHundred = (count: number) => (school.students === 0 ? 0 : (count / school.students) * 100);
  const reached: Record<Means, number> = {
    teachers: perHundred(school.teachers) / FULL.teachers,
    digitalDevices: perHundred(school.digitalDevices) / FULL.digitalDevices,
    libraryBooks: perHundred(school.libraryBooks) / FULL.libraryBooks,
    workshops: school.workshops / FULL.workshops,
    projectsDone: school.projectsDone / FULL.projectsDone,
    district: school.districtIndex / 100,
  };
  return Object.fromEntries(MEANS.map((part) => [part, Math.min(1, reached[part]) * WORTH[part]])) as Record<
    Means,
    number
  >;
}

export function resourceIndex(school: SchoolMeans): number {
  const parts = resourceParts(school);
  return Math.round(MEANS.reduce((sum, part) => sum + parts[part], 0));
}

/** A profile is looked at once a year: the check of a year is due until it is made. */
export function checkIsDue(checkedOn: string, today: string): boolean {
  return Number(today.slice(0, 4)) - Number(checkedOn.slice(0, 4)) >= 1;
}

export type ProfileRefusal =
  | "profile_programme_closed"
  | "profile_kind_not_allowed"
  | "profile_without_topics"
  | "profile_changed_meanwhile";

/** So many silent schools stand on a page of the ministry's list. */
export const PROFILES_A_PAGE = 50;
