import { centreName } from "@/components/learning/names";
import type { CoursePage, CoursePageSession } from "@/lib/learning/course/queries";
import { hostInPublic } from "@/lib/learning/session/rules";
import type { Mode } from "@/lib/platform/db/generated/enums";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

const COURSE_MODES: Record<Mode, string> = {
  FACE_TO_FACE: "Onsite",
  ON_THE_JOB: "Onsite",
  DISTANCE: "Online",
  BLENDED: "Blended",
};

const ATTENDANCE: Record<Mode, string> = {
  FACE_TO_FACE: "OfflineEventAttendanceMode",
  ON_THE_JOB: "OfflineEventAttendanceMode",
  DISTANCE: "OnlineEventAttendanceMode",
  BLENDED: "MixedEventAttendanceMode",
};

type Facts = { course: CoursePage; locale: Locale; baseUrl: string };

/** schema.org's Course with an EducationEvent for each session to come, as JSON that is safe inside a script element. */
export function courseData({ course, locale, baseUrl }: Facts): string {
  const { version, centre } = course;
  const url = baseUrl + localised(locale, routes.course(course.slug));
  const provider = {
    "@type": "EducationalOrganization",
    name: centreName(centre, locale),
    url: baseUrl + localised(locale, routes.centre(centre.slug)),
  };
  const data = {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Course",
        "@id": url,
        url,
        name: version.title,
        description: version.summary,
        inLanguage: version.language,
        provider,
        isAccessibleForFree: true,
        timeRequired: `PT${version.hours}H`,
        hasCourseInstance: course.coming.map((session) => ({
          "@type": "CourseInstance",
          courseMode: COURSE_MODES[version.mode],
          startDate: session.startsAt.toISOString(),
          endDate: session.endsAt.toISOString(),
          courseWorkload: `PT${version.hours}H`,
        })),
      },
      ...course.coming.map((session) => ({
        "@type": "EducationEvent",
        "@id": `${url}#s-${session.reference}`,
        name: version.title,
        identifier: session.reference,
        startDate: session.startsAt.toISOString(),
        endDate: session.endsAt.toISOString(),
        eventStatus: `https://schema.org/${statusOf(session)}`,
        eventAttendanceMode: `https://schema.org/${ATTENDANCE[version.mode]}`,
        maximumAttendeeCapacity: session.capacity,
        location: placeOf(session, locale, url),
        organizer: provider,
      })),
    ],
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function statusOf({ status }: CoursePageSession): string {
  if (status === "CANCELLED") return "EventCancelled";
  return status === "POSTPONED" ? "EventPostponed" : "EventScheduled";
}

function placeOf(session: CoursePageSession, locale: Locale, url: string) {
  const name = hostInPublic(session) ?? session.venue;
  if (name === null) return { "@type": "VirtualLocation", url };
  return {
    "@type": "Place",
    name,
    address: {
      "@type": "PostalAddress",
      streetAddress: session.address ?? undefined,
      addressRegion: session.province ? localName(session.province, locale) : undefined,
    },
  };
}
