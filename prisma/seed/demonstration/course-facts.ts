/** A demonstration course as it is written down: topics and outcomes are lines. */
export type CourseFact = {
  /** Number of the centre that gives it. */
  centre: number;
  /** Field codes; none = open to all fields. */
  fields: readonly string[];
  mode: "FACE_TO_FACE" | "ON_THE_JOB" | "DISTANCE" | "BLENDED";
  hours: number;
  title: string;
  summary: string;
  intro: string;
  topics: readonly string[];
  outcomes: readonly string[];
  language?: "tr" | "en" | "az";
  audiences?: readonly ("TEACHER" | "SCHOOL_LEADER" | "ADMINISTRATIVE_STAFF" | "CENTRE_STAFF")[];
  /** Published unless told otherwise. */
  status?: "DRAFT" | "SUBMITTED" | "RETURNED";
  returnReason?: string;
  /** Who takes people in on the job. */
  host?: string;
};
