import { getLocale, getTranslations } from "next-intl/server";
import { reasonWords } from "@/components/learning/enrolment-timeline";
import { ATTENDANCE_STATUSES, CORRECTION_REASONS } from "@/lib/learning/attendance/rules";
import { EVENT_FACTS, EVENT_SUBJECTS, type EventFact } from "@/lib/platform/audit/events";
import type { EventRow } from "@/lib/platform/audit/queries";
import { Role, SignInMethod } from "@/lib/platform/db/generated/enums";
import { formatNumber } from "@/lib/platform/dates/numbers";

const isIn = <Word extends string>(list: readonly Word[], word: unknown): word is Word =>
  (list as readonly unknown[]).includes(word);

/** What an event is about, and its facts, in words; a code of another time is shown as it stands. */
export async function eventWords() {
  const locale = await getLocale();
  const t = await getTranslations("event");
  const tRole = await getTranslations("portal.role");
  const tMark = await getTranslations("attendance.status");
  const tCorrection = await getTranslations("attendance.reason");
  const reasons = await reasonWords();

  const valueOf = (fact: EventFact, value: unknown): string | undefined => {
    if (typeof value === "number") return formatNumber(value, locale);
    if (fact === "role" && isIn(Object.values(Role), value)) return tRole(value);
    if (fact === "method" && isIn(Object.values(SignInMethod), value)) return t(`method.${value}`);
    if (isIn(ATTENDANCE_STATUSES, value)) return tMark(value);
    return typeof value === "string" ? value : undefined;
  };

  return {
    about: ({ subjectType }: EventRow): string =>
      isIn(EVENT_SUBJECTS, subjectType) ? t(`subject.${subjectType}`) : subjectType,
    facts: ({ facts, type }: EventRow): string[] => {
      if (typeof facts !== "object" || facts === null) return [];
      const said = facts as Record<string, unknown>;
      return EVENT_FACTS.flatMap((fact) => {
        if (fact === "reason" && type === "attendance.corrected" && isIn(CORRECTION_REASONS, said.reason))
          return [`${t("fact.reason")}: ${tCorrection(said.reason)}`];
        const status = type === "enrolment.withdrawn" ? "WITHDRAWN_BY_TEACHER" : "REJECTED";
        const value =
          fact === "reason" && typeof said.reason === "string"
            ? (reasons(said.reason, status) ?? said.reason)
            : valueOf(fact, said[fact]);
        return value === undefined ? [] : [`${t(`fact.${fact}`)}: ${value}`];
      });
    },
  };
}
