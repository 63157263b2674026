import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { crawl, listRoutes } from "@/tests/support/crawl";
import { expect, test } from "@/tests/support/e2e";

/** Everything a person can walk to from the front page and from the home of each role, in each language. */
const PERSONAS = [
  "coordinator",
  "ministry",
  "provinceOfficer",
  "trainer",
  "principal",
  "teacher",
  "teacherWaiting",
  "teacherOffer",
] as const;

/** Reached by a letter's link alone; their own journeys pass through them. */
const BY_LETTER = ["sign-in/link", "sign-in/invitation", "sign-in/code", "sign-in/totp"];

/** No link of the demonstration leads there for these people as the walk goes: not looked at by this test. */
const NOT_WALKED = [
  "centre",
  "centre/courses/[id]/edit",
  "centre/sessions/[id]/certificates",
  "centre/sessions/[id]/closing", // another journey may have closed the one session that is over
  "centre/sessions/[id]/roster",
  "centre/trainings/import/[id]",
  "dev/mailbox",
  "learning/apply/[sessionId]",
  "learning/enrolments/[id]/confirmation",
  "national/coverage/[cell]",
  "national/data-quality",
  "national/erasures/[id]",
  "sign-in/register/code",
  "verify/[code]",
];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const locale of LOCALES) {
  test(`every route is accessible in ${locale}`, async ({ page, as }) => {
    test.setTimeout(15 * 60_000);
    const known = new Set<string>();
    const said: string[] = [];
    const visit = async (on: Page, route: string, path: string) => {
      const { violations } = await new AxeBuilder({ page: on }).withTags(RULES).analyze();
      for (const { id, nodes } of violations)
        said.push(`/${route} (${path}): ${id} at ${nodes[0]?.target.join(" ")}`);
    };
    for (const start of ["", "/courses", "/verify", "/sign-in"]) {
      await crawl(page, { start: `/${locale}${start}`, locale, known, visit });
    }
    for (const persona of PERSONAS) {
      const own = await as(persona);
      await crawl(own, { start: `/${locale}/home`, locale, known, visit });
    }
    expect.soft(said).toEqual([]);
    const unreached = listRoutes().filter(({ name }) => !known.has(name) && !NOT_WALKED.includes(name));
    const names = unreached.map(({ name }) => name);
    expect(names.filter((name) => !BY_LETTER.some((part) => name.startsWith(part)))).toEqual([]);
  });
}
