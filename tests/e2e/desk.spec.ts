import type { Page } from "@playwright/test";
import { expect, query, test } from "@/tests/support/e2e";
import { enterByMail, mailAbout, newTeachers, ownSession } from "@/tests/support/learners";
import { personaOf, type PersonaKey } from "@/prisma/seed/personas";

const HOMES: Record<string, PersonaKey[]> = {
  tr: ["ministry", "provinceOfficer", "coordinator", "trainer", "principal"],
  en: ["ministry", "provinceOfficer", "coordinator", "principal"],
};

for (const [language, personas] of Object.entries(HOMES)) {
  for (const persona of personas) {
    test(`every number on the home of ${persona} leads to its rows, in ${language}`, async ({ as }) => {
      const page = await as(persona);
      await page.goto(`/${language}/home`);
      const figures = await page.locator(".figure").evaluateAll((all) =>
        all.map((one) => ({
          value: one.querySelector(".figure-value")?.textContent?.trim() ?? "",
          href: one.querySelector("a")?.getAttribute("href") ?? "",
        })),
      );
      expect(figures.length).toBeGreaterThan(0);
      for (const { value, href } of figures) {
        expect(value, href).toMatch(/^[\d.,]+$/);
        if (href.startsWith("#")) {
          // A fragment stands on the page itself, and is there also where it holds nothing.
          if (value !== "0") await expect(page.locator(href), href).toBeVisible();
          continue;
        }
        const answer = await page.request.get(href);
        expect(answer.status(), href).toBe(200);
        expect(new URL(answer.url()).pathname, href).not.toContain("/sign-in");
      }
    });
  }
}

test("a principal's numbers are the rows behind them", async ({ as }) => {
  const page = await as("principal");
  await page.goto("/en/home");
  for (const state of ["live", "waiting"]) {
    const figure = page.locator(".figure", { has: page.locator(`a[href$="?state=${state}"]`) });
    const value = Number(await figure.locator(".figure-value").innerText());
    const [row] = await query<{ count: number }>(
      `SELECT count(*)::int AS count FROM enrolment e JOIN role_assignment r ON r.school_id = e.school_id AND r.role = 'PRINCIPAL'
       JOIN person p ON p.id = r.person_id WHERE p.persona_key = 'principal' AND e.status::text = ANY ($1)`,
      [
        state === "live"
          ? ["PLACED", "ATTENDING"]
          : ["SUBMITTED", "SCHOOL_APPROVED", "WAITLISTED", "OFFERED"],
      ],
    );
    expect(value, state).toBe(row?.count);
  }
});

const venueOf = async (id: string) =>
  (await query<{ venue: string }>("SELECT venue FROM session WHERE id = $1", [id]))[0]?.venue;

for (const javaScriptEnabled of [true, false]) {
  test(`two editors of one session ${javaScriptEnabled ? "with" : "without"} scripts: the second sees both texts and decides`, async ({
    as,
  }) => {
    test.setTimeout(120_000);
    const session = await ownSession(12, { centre: personaOf("coordinator").centre });
    await query(
      "INSERT INTO session_trainer (session_id, person_id) SELECT $1, id FROM person WHERE persona_key = 'trainer'",
      [session.id],
    );
    const editor = async (): Promise<Page> => {
      const page = await as("coordinator", { javaScriptEnabled });
      await page.goto(`/tr/centre/sessions/${session.id}/edit`);
      return page;
    };
    const [first, second] = [await editor(), await editor()];
    await first.locator("[name=venue]").fill("Birinci atölye");
    await first.getByRole("button", { name: "Kaydet", exact: true }).click();
    await expect(first.getByRole("heading", { level: 1, name: session.title })).toBeVisible();
    await expect.poll(() => venueOf(session.id)).toBe("Birinci atölye");

    await second.locator("[name=venue]").fill("İkinci atölye");
    await second.getByRole("button", { name: "Kaydet", exact: true }).click();
    await expect(
      second.getByRole("alert").filter({ hasText: "Siz yazarken başka biri kaydetti" }),
    ).toBeVisible();
    await expect(second.locator("[name=venue]")).toHaveValue("İkinci atölye");
    await expect(second.getByText("Birinci atölye")).toBeVisible();
    expect(await venueOf(session.id)).toBe("Birinci atölye");
    await second.getByRole("button", { name: "Kaydet", exact: true }).click();
    await expect.poll(() => venueOf(session.id)).toBe("İkinci atölye");
  });
}

test("a rejection is taken back with a reason, and the teacher is told", async ({ as, browser }) => {
  test.setTimeout(120_000);
  const session = await ownSession(4, { centre: personaOf("coordinator").centre, fillMode: "CHOICE" });
  const [teacher] = await newTeachers(session, 1);
  const { page, context } = await enterByMail(browser, teacher?.mail ?? "");
  await page.goto(`/tr/learning/apply/${session.id}`);
  await expect(page).toHaveTitle(new RegExp(`: ${session.title.replace(/[()]/g, "\\$&")} – `));
  await page.getByRole("button", { name: "Başvuruyu gönder" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Başvurunuz alındı" })).toBeVisible();
  const [enrolment] = await query<{ id: string }>(
    "SELECT id FROM enrolment WHERE session_id = $1 AND person_id = $2",
    [session.id, teacher?.id],
  );

  const hakan = await as("coordinator");
  await hakan.goto(`/tr/centre/sessions/${session.id}/enrolments`);
  await hakan.getByRole("checkbox", { name: `Seç: ${teacher?.name}`, exact: true }).check();
  await hakan.getByLabel("Kabul etmeme nedeni").selectOption("level");
  await hakan.getByRole("button", { name: "Kabul etme", exact: true }).click();
  await expect
    .poll(
      async () =>
        (
          await query<{ status: string }>("SELECT status::text FROM enrolment WHERE id = $1", [enrolment?.id])
        )[0]?.status,
    )
    .toBe("REJECTED");

  await hakan.goto(`/tr/learning/enrolments/${enrolment?.id}`);
  const fold = hakan.locator("details.more").filter({ hasText: "Ret kararını geri al" });
  await fold.locator("summary").click();
  await fold.getByRole("button", { name: "Geri al", exact: true }).click();
  await expect(fold.locator(".error-summary"), "not without a reason").toBeVisible();
  await fold.getByLabel("Neden geri alıyorsunuz?").selectOption("decided_by_mistake");
  await fold.getByRole("button", { name: "Geri al", exact: true }).click();
  await expect(hakan.getByText("Onay bekliyor").first()).toBeVisible();
  await mailAbout(teacher?.mail ?? "", `Başvurunuz yeniden değerlendiriliyor: ${session.title}`);
  await page.goto(`/tr/learning/enrolments/${enrolment?.id}`);
  await expect(page.getByText("Onay bekliyor").first()).toBeVisible();
  await context.close();

  const neighbour = await as("neighbour");
  const answer = await neighbour.goto(`/tr/learning/enrolments/${enrolment?.id}`);
  expect(answer?.status()).toBe(404);
  await expect(neighbour).toHaveTitle(/^Sayfa bulunamadı – /);
});
