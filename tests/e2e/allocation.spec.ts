import type { Page } from "@playwright/test";
import { personaOf } from "@/prisma/seed/personas";
import { expect, query, test } from "@/tests/support/e2e";
import { enterByMail, LIST_SEED, mailAbout, newTeachers, ownSession } from "@/tests/support/learners";

const BECAUSE = "Okulundaki yeni tezgâhı yalnız bu öğretmen kullanıyor.";

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("seats are allocated at the deadline: told beforehand, tried, one moved by hand, published and explained to each", async ({
  as,
  browser,
}) => {
  test.setTimeout(150_000);
  const session = await ownSession(2, { centre: personaOf("coordinator").centre, fillMode: "ALLOCATION" });
  const teachers = await newTeachers(session, 4);
  const pages = new Map<string, Page>();
  for (const { mail } of teachers) {
    const { page } = await enterByMail(browser, mail);
    await page.goto(`/tr/learning/apply/${session.id}`);
    await expect(page.getByRole("heading", { name: "Yerler nasıl dağıtılacak?" })).toBeVisible();
    await expect(page.getByText(LIST_SEED)).toBeVisible();
    await expect(page.getByText("Ne zaman başvurduğunuz sonucu değiştirmez")).toBeVisible();
    await page.getByRole("button", { name: "Başvuruyu gönder" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Başvurunuz alındı" })).toBeVisible();
    await page.getByRole("link", { name: "Başvuruyu izle" }).click();
    await expect(page.getByText("liste yayımlanınca size e-posta gelir")).toBeVisible();
    pages.set(mail, page);
  }

  const hakan = await as("coordinator");
  await hakan.goto(`/tr/centre/sessions/${session.id}/allocation`);
  await expect(hakan.getByText("Liste ondan sonra yapılır", { exact: false })).toBeVisible();
  await expect(hakan.getByText("Listeyi yayımla")).toHaveCount(0);
  await query("UPDATE session SET closes_at = now() - interval '1 minute' WHERE id = $1", [session.id]);

  await hakan.goto("/tr/home");
  await hakan
    .getByRole("link", { name: `Yerleştirme listesini yayımlayın: ${session.title} (${session.reference})` })
    .first()
    .click();
  await expect(hakan.getByRole("heading", { level: 2, name: "Önizleme" })).toBeVisible();
  const order = await ranks(hakan);
  expect(order).toHaveLength(4);
  await hakan.reload();
  expect(await ranks(hakan), "the same list each time").toEqual(order);

  await hakan.goto(`/tr/centre/sessions/${session.id}/allocation?schoolCap=1`);
  await expect(hakan.getByRole("heading", { name: "İlan edilen kurallara göre değişenler" })).toBeVisible();
  await expect(hakan.getByText("Aşağıdaki liste denediğiniz sayılarla yapıldı")).toBeVisible();
  await hakan.getByRole("link", { name: "İlan edilenlere dön" }).first().click();
  await expect(hakan.getByText("Aşağıdaki liste denediğiniz sayılarla yapıldı")).toHaveCount(0);

  const [first = "", , , last = ""] = order;
  await hakan.getByText("Elle taşı", { exact: true }).click();
  const moved = hakan.getByLabel("Kişi", { exact: true });
  await moved.selectOption({ label: await optionOf(moved, last) });
  await hakan.getByRole("button", { name: "Taşı", exact: true }).click();
  await expect(hakan.locator(".error-summary"), "a move needs its reason").toBeVisible();
  await hakan.getByLabel("Neden", { exact: false }).first().fill(BECAUSE);
  await hakan.getByRole("button", { name: "Taşı", exact: true }).click();
  await expect(rowOf(hakan, last)).toContainText(BECAUSE);
  await expect(rowOf(hakan, last)).toContainText("Yerleşti");

  await hakan.locator("summary", { hasText: "Listeyi yayımla" }).click();
  await hakan.getByRole("button", { name: "Listeyi yayımla" }).click();
  await expect(hakan.getByRole("heading", { level: 2, name: "Yayımlanan liste" })).toBeVisible();
  await expect(rowOf(hakan, last)).toContainText("Merkez elle yerleştirdi");

  const states = await query<{ status: string; n: number }>(
    "SELECT status, count(*)::int AS n FROM enrolment WHERE session_id = $1 GROUP BY 1 ORDER BY status::text",
    [session.id],
  );
  expect(states).toEqual([
    { status: "PLACED", n: 2 },
    { status: "WAITLISTED", n: 2 },
  ]);

  for (const { name, mail } of teachers) {
    const page = pages.get(mail) as Page;
    await page.reload();
    await expect(page.getByRole("heading", { name: "Yerleştirmedeki sıranız" })).toBeVisible();
    await expect(page.getByText(/^[1-4] \/ 4$/)).toBeVisible();
    if (name === last) await expect(page.getByText(BECAUSE)).toBeVisible();
    for (const other of teachers)
      if (other.name !== name) await expect(page.getByText(other.name)).toHaveCount(0);
    await mailAbout(mail, name === last || name === first ? "Yerleştiniz" : "Yedek listedesiniz");
  }
});

/** The names of the list, in its order. */
const ranks = (page: Page) =>
  page
    .locator("#list tbody th a")
    .evaluateAll((links) => links.map((link) => link.textContent?.trim() ?? ""));

async function optionOf(select: ReturnType<Page["getByLabel"]>, name: string): Promise<string> {
  const labels = await select.locator("option").allTextContents();
  return labels.find((label) => label.includes(name)) ?? name;
}
