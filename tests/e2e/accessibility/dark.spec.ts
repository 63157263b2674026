import { AxeBuilder } from "@axe-core/playwright";
import { expect, query, test } from "@/tests/support/e2e";
import { personaOf, type PersonaKey } from "@/prisma/seed/personas";

test.use({ colorScheme: "dark" });

/** Pages on which every part of the house is drawn once: states, tables, charts, maps, forms, notices. */
async function places(): Promise<[PersonaKey | null, string[]][]> {
  const [own] = await query<Record<"open" | "closed" | "course" | "enrolment" | "school", string>>(
    `WITH own AS (SELECT x.* FROM session x JOIN centre c ON c.id = x.centre_id WHERE c.number = $1)
     SELECT (SELECT id FROM own WHERE status = 'PUBLISHED' LIMIT 1) AS open,
       (SELECT id FROM own WHERE status = 'CLOSED' LIMIT 1) AS closed,
       (SELECT course_id FROM own LIMIT 1) AS course,
       (SELECT id FROM school WHERE is_demonstration ORDER BY slug LIMIT 1) AS school,
       (SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.persona_key = 'teacherOffer' LIMIT 1) AS enrolment`,
    [personaOf("coordinator").centre],
  );
  const session = `/centre/sessions/${own?.open}`;
  return [
    [null, ["", "/provinces", "/centres", "/courses", "/figures", "/privacy", "/sign-in", "/nowhere"]],
    ["coordinator", ["/home", "/centre", session, `${session}/enrolments`, `${session}/attendance`]],
    ["coordinator", [`/centre/sessions/${own?.closed}/certificates`, `/centre/courses/${own?.course}`]],
    ["teacherOffer", ["/home", "/learning", `/learning/enrolments/${own?.enrolment}`]],
    ["ministry", ["/home", "/national/coverage", "/national/trends", "/national/data-quality"]],
    ["ministry", ["/national/centres", "/national/audit", "/national/settings/network"]],
    ["ministry", [`/national/schools/${own?.school}`, "/national/schools", "/national/mails"]],
  ];
}

test("what is written in the dark colours can be read", async ({ page, as }) => {
  test.setTimeout(5 * 60_000);
  const said: string[] = [];
  for (const [persona, paths] of await places()) {
    const own = persona === null ? page : await as(persona, { colorScheme: "dark" });
    for (const path of paths) {
      await own.goto(`/tr${path}`);
      const { violations } = await new AxeBuilder({ page: own }).withRules(["color-contrast"]).analyze();
      for (const { nodes } of violations) {
        for (const { target, any } of nodes.slice(0, 5))
          said.push(`${path}: ${target.join(" ")} ${any[0]?.message}`);
      }
    }
    if (persona !== null) await own.close();
  }
  expect(said).toEqual([]);
});
