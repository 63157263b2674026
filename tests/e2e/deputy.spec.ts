import { expect, query, test } from "@/tests/support/e2e";
import { enterByMail, ownSession } from "@/tests/support/learners";
import { ownCourse, ownSchool } from "@/tests/support/own-school";
import { personaOf } from "@/prisma/seed/personas";

test("who stands in for a principal gets from the approvals to the school's list", async ({ browser }) => {
  const session = await ownCourse(await ownSession(2, { centre: personaOf("coordinator").centre }), {
    approval_chain: ["PRINCIPAL"],
  });
  const school = await ownSchool(session, { teachers: 1 });
  const [deputy] = school.teachers;
  await query(
    `INSERT INTO deputy (id, role_id, deputy_id, starts_on, ends_on, named_at)
     SELECT gen_random_uuid(), id, $2, now()::date - 1, now()::date + 5, now() FROM role_assignment
     WHERE person_id = $1 AND role = 'PRINCIPAL'`,
    [school.principal.id, deputy?.id],
  );
  const { page } = await enterByMail(browser, deputy?.mail ?? "");
  await page.goto("/en/approvals");
  await page.getByRole("link", { name: "See where the school’s teachers have applied" }).click();
  await expect(page).toHaveURL(/\/school\/enrolments$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
