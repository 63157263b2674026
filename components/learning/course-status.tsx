import { getTranslations } from "next-intl/server";
import { StatusTag, type TagTone } from "@/components/ui/status-tag";
import type { CourseStatus } from "@/lib/platform/db/generated/enums";

const TONES: Record<CourseStatus, TagTone> = {
  DRAFT: "neutral",
  SUBMITTED: "amber",
  PUBLISHED: "green",
  RETURNED: "red",
  RETIRED: "neutral",
};

export function courseTone(status: CourseStatus): TagTone {
  return TONES[status];
}

export async function CourseStatusTag({ status }: { status: CourseStatus }) {
  const t = await getTranslations("course.status");
  return <StatusTag tone={courseTone(status)}>{t(status)}</StatusTag>;
}
