import { localName } from "@/lib/platform/i18n/local-name";
import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";
import type { SessionCard } from "./queries";

const ATTENDANCE = {
  FACE_TO_FACE: "OfflineEventAttendanceMode",
  ON_THE_JOB: "OfflineEventAttendanceMode",
  DISTANCE: "OnlineEventAttendanceMode",
  BLENDED: "MixedEventAttendanceMode",
} as const;

/** A session to come in schema.org's words, for search engines. */
export function sessionLinkedFacts(session: SessionCard, baseUrl: string, locale: Locale) {
  const { courseVersion: version, centre, province } = session;
  const organizer = localName({ name: centre.shortName, names: centre.shortNames }, locale);
  const url = baseUrl + localePath(locale, routes.course(session.course.slug));
  return {
    "@type": "EducationEvent",
    "@id": `${url}#${session.reference}`,
    name: version.title,
    url,
    inLanguage: version.language,
    startDate: session.startsAt.toISOString(),
    endDate: session.endsAt.toISOString(),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: `https://schema.org/${ATTENDANCE[version.mode]}`,
    isAccessibleForFree: true,
    maximumAttendeeCapacity: session.capacity,
    location:
      version.mode === "DISTANCE"
        ? { "@type": "VirtualLocation", url }
        : {
            "@type": "Place",
            name: session.venue ?? organizer,
            address: province ? localName(province, locale) : organizer,
          },
    organizer: {
      "@type": "EducationalOrganization",
      name: organizer,
      url: baseUrl + localePath(locale, routes.centre(centre.slug)),
    },
  };
}
