import { getLocale, getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import { takesSteps } from "@/lib/learning/lesson/rules";
import type { Mode } from "@/lib/platform/db/generated/enums";
import { localised, routes } from "@/lib/platform/routes";

export type SessionPart =
  | "facts"
  | "enrolments"
  | "allocation"
  | "roster"
  | "register"
  | "jobDays"
  | "lessons"
  | "letters"
  | "feedback";

const PARTS = [
  { part: "facts", to: routes.managedSession },
  { part: "enrolments", to: routes.sessionEnrolments },
  { part: "allocation", to: routes.sessionAllocation },
  { part: "roster", to: routes.sessionRoster },
  { part: "register", to: (id: string) => routes.sessionAttendance(id) },
  { part: "letters", to: routes.sessionLetters },
  { part: "feedback", to: routes.sessionFeedback },
  { part: "jobDays", to: routes.sessionJobDays },
  { part: "lessons", to: routes.sessionLessons },
] as const;

/** The pages of one announced session, for those who run it and for the ministry. */
export async function SessionTabs({
  sessionId,
  current,
  mode,
  hasAllocation = false,
}: {
  sessionId: string;
  current: SessionPart;
  mode: Mode;
  hasAllocation?: boolean;
}) {
  const locale = await getLocale();
  const t = await getTranslations("session.manage");
  return (
    <Tabs
      label={t("parts")}
      tabs={PARTS.filter(
        ({ part }) =>
          (part !== "allocation" || hasAllocation) &&
          (part !== "jobDays" || mode === "ON_THE_JOB") &&
          (part !== "lessons" || takesSteps(mode)),
      ).map(({ part, to }) => ({
        href: localised(locale, to(sessionId)),
        label: t(part),
        current: part === current,
      }))}
    />
  );
}
