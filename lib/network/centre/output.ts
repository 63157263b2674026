import { localName } from "@/lib/platform/i18n/local-name";
import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";
import type { CentreDetail } from "./queries";

/** A centre in schema.org's words, for search engines; what is not known is left out. */
export function centreLinkedFacts(centre: CentreDetail, baseUrl: string, locale: Locale) {
  const { latitude, longitude, isExact } = centre.place;
  const url = baseUrl + localePath(locale, routes.centre(centre.slug));
  return {
    "@type": "EducationalOrganization",
    "@id": `${baseUrl}/centres/${centre.slug}#centre`,
    name: localName(centre, locale),
    url,
    parentOrganization: { "@id": `${baseUrl}/#network` },
    location: {
      "@type": "Place",
      name: localName(centre.school, locale),
      address: {
        "@type": "PostalAddress",
        ...(centre.address ? { streetAddress: centre.address } : {}),
        ...(centre.district ? { addressLocality: centre.district } : {}),
        addressRegion: localName(centre.province, locale),
      },
      ...(isExact ? { geo: { "@type": "GeoCoordinates", latitude, longitude } } : {}),
    },
    knowsAbout: centre.fields.map((field) => localName(field, locale)),
    ...(centre.phone ? { telephone: centre.phone } : {}),
    ...(centre.email ? { email: centre.email } : {}),
    ...(centre.website ? { sameAs: [centre.website] } : {}),
  };
}
