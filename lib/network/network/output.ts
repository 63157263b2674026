import { localePath, type Locale } from "@/lib/platform/i18n/locales";

/** The network in schema.org's words, for search engines. */
export function networkLinkedFacts(name: string, baseUrl: string, locale: Locale) {
  const url = baseUrl + localePath(locale, "/");
  return {
    "@graph": [
      {
        "@type": "EducationalOrganization",
        "@id": `${baseUrl}/#network`,
        name,
        url,
        logo: `${baseUrl}/icon-512.png`,
      },
      {
        "@type": "WebSite",
        "@id": `${baseUrl}/#site`,
        name,
        url,
        inLanguage: locale,
        publisher: { "@id": `${baseUrl}/#network` },
        potentialAction: {
          "@type": "SearchAction",
          target: `${baseUrl}${localePath(locale, "/courses")}?q={search_term_string}`,
          "query-input": "required name=search_term_string",
        },
      },
    ],
  };
}
