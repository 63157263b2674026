import { getTranslations } from "next-intl/server";
import { Deed } from "@/components/learning/deed";
import { renewCourseAction, retireCourseAction, submitCourseAction } from "@/lib/learning/course/actions";
import type { CourseDetail, CourseVersionDetail } from "@/lib/learning/course/queries";
import { courseDeedRefusal } from "@/lib/learning/course/rules";

interface CourseDeedsProps {
  course: CourseDetail;
  newest: CourseVersionDetail;
}

/** What the coordinator can do with the course in its present state. */
export async function CourseDeeds({ course, newest }: CourseDeedsProps) {
  const t = await getTranslations("course.manage");
  const state = course.status === "RETIRED" ? "RETIRED" : newest.status;
  const may = (deed: "submit" | "renew" | "retire") => courseDeedRefusal(deed, state) === null;
  return (
    <div className="deeds">
      {may("submit") ? (
        <Deed
          noun="course"
          action={submitCourseAction}
          hidden={{ versionId: newest.id, editVersion: newest.editVersion }}
          title={t("submit")}
          text={t("submitText")}
          open
        />
      ) : null}
      {may("renew") ? (
        <Deed
          noun="course"
          action={renewCourseAction}
          hidden={{ courseId: course.id }}
          title={t("renew")}
          text={t("renewText")}
          tone="secondary"
        />
      ) : null}
      {may("retire") ? (
        <Deed
          noun="course"
          action={retireCourseAction}
          hidden={{ courseId: course.id }}
          title={t("retire")}
          text={t("retireText")}
          tone="danger"
        />
      ) : null}
    </div>
  );
}
