/**
 * How many teachers, schools, sessions and enrolments a nation has. A teacher goes to three sessions of the own field, spread
 * over the field's sessions so that no two overlap and no course comes twice.
 */
export const SCHOOLS = 4_000;
export const SESSIONS = 3_000;
export const COURSES_A_FIELD = 10;
export const ENROLMENTS_EACH = 3;
/** Sessions of one field between two of the same teacher: nine months, and another course. */
export const STRIDE = 36;
/** Days before and after the seeding day over which the sessions are spread. */
export const PAST_DAYS = 700;
export const COMING_DAYS = 40;

export type ScalePlan = {
  teachers: number;
  schools: number;
  sessions: number;
  enrolments: number;
  fields: number;
  sessionsAField: number;
  capacity: number;
};

export function planScale(teachers: number, fields: number): ScalePlan {
  const sessionsAField = Math.floor(SESSIONS / fields);
  const enrolments = teachers * ENROLMENTS_EACH;
  const perSession = Math.ceil(teachers / fields / sessionsAField) * ENROLMENTS_EACH;
  return {
    teachers,
    schools: SCHOOLS,
    sessions: SESSIONS,
    enrolments,
    fields,
    sessionsAField,
    capacity: Math.max(10, Math.ceil(perSession * 1.2)),
  };
}
