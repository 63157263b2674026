import { expect, query, test } from "@/tests/support/e2e";

test("a partner is searched for, added, seen by its centres, merged by the ministry, and both addresses lead to it", async ({
  as,
}) => {
  const stamp = Date.now();
  const name = `Çağrı Işıl Hassas Mekanik Şirketi ${stamp}`;
  const page = await as("coordinator");
  await page.goto("/tr/national/partners");
  await page.getByRole("link", { name: "Paydaş ekle" }).click();
  await page.getByRole("searchbox", { name: "Kütükte ara" }).fill(name);
  await page.getByRole("searchbox", { name: "Kütükte ara" }).press("Enter");
  await expect(page.getByText("Bulunamadı. Aşağıdaki formla ekleyin.")).toBeVisible();

  await page.getByLabel("Türü").selectOption({ label: "Şirket" });
  await page.getByLabel("Vergi numarası").fill("1234567891");
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.locator(".error-summary")).toContainText("Bu bir vergi numarası değil");
  await expect(page.getByLabel("Adı", { exact: true })).toHaveValue(name);
  await page.getByLabel("Vergi numarası").fill("");
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  // The same organisation again, a little otherwise: somebody is asked before it stands there twice.
  const double = name.replace("Şirketi", "A.Ş.");
  await page.goto(`/tr/national/partners/new?find=${encodeURIComponent("hiç kimse")}`);
  await page.getByLabel("Adı", { exact: true }).fill(double);
  await page.getByLabel("Türü").selectOption({ label: "Şirket" });
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.locator(".error-summary")).toContainText("Adı çok benzeyen paydaşlar kayıtlı");
  await page.getByLabel("Benzer adları gördüm; bu başka bir kuruluş").check();
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: double })).toBeVisible();
  await expect(page.getByRole("heading", { name: "İlgili kişiler" })).toHaveCount(0);

  const rows = await query<{ id: string; name: string }>("SELECT id, name FROM partner WHERE name LIKE $1", [
    `%${stamp}`,
  ]);
  const idOf = (given: string) => rows.find((row) => row.name === given)?.id ?? "";
  const ministry = await as("ministry");
  await ministry.goto(`/tr/national/partners/${idOf(name)}`);
  await ministry.getByRole("link", { name: "Kayıtları birleştir" }).click();
  await ministry.getByRole("searchbox", { name: "Birleştirilecek kaydı ara" }).fill(double);
  await ministry.getByRole("searchbox", { name: "Birleştirilecek kaydı ara" }).press("Enter");
  await ministry.getByRole("link", { name: "Karşılaştır" }).click();
  await expect(ministry.getByRole("columnheader", { name: "Kalacak kayıt" })).toBeVisible();
  await expect(ministry.getByRole("cell", { name: double })).toBeVisible();
  await ministry.getByRole("button", { name: "Birleştir", exact: true }).click();
  await expect(ministry.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.goto(`/tr/national/partners/${idOf(double)}`);
  await expect(page).toHaveURL(new RegExp(`/tr/national/partners/${idOf(name)}$`));
});

test("contacts are for the centres that work with the partner; the public sees who works with a centre", async ({
  as,
}) => {
  const [own] = await query<{ id: string; slug: string; name: string; contact: string }>(
    `SELECT p.id, p.slug, p.name, k.name AS contact
     FROM partner p JOIN partnership s ON s.partner_id = p.id JOIN centre c ON c.id = s.centre_id
       JOIN partner_contact k ON k.partner_id = p.id AND k.ended_at IS NULL
     WHERE c.number = 1 AND s.status = 'ACTIVE'
       AND NOT EXISTS (SELECT 1 FROM partnership o JOIN centre d ON d.id = o.centre_id
         WHERE o.partner_id = p.id AND d.number = 10)
     ORDER BY p.name LIMIT 1`,
  );
  const hakan = await as("coordinator", { javaScriptEnabled: false });
  await hakan.goto(`/tr/national/partners/${own?.id}`);
  await expect(hakan.getByText(own?.contact ?? "", { exact: false }).first()).toBeVisible();
  const elif = await as("neighbour", { javaScriptEnabled: false });
  await elif.goto(`/tr/national/partners/${own?.id}`);
  await expect(elif.getByRole("heading", { level: 1, name: own?.name })).toBeVisible();
  await expect(elif.getByText(own?.contact ?? "")).toHaveCount(0);
  const teacher = await as("teacher", { javaScriptEnabled: false });
  await teacher.goto(`/tr/national/partners/${own?.id}`);
  await expect(teacher.getByRole("heading", { level: 1 })).toHaveText("Sayfa bulunamadı");

  await teacher.goto("/en/partners?kind=CHAMBER");
  await expect(teacher.getByRole("heading", { level: 1, name: "Partners" })).toBeVisible();
  await expect(teacher.getByRole("cell", { name: "Chamber" }).first()).toBeVisible();
  await expect(teacher.getByRole("cell", { name: "Company" })).toHaveCount(0);
  await teacher.goto(`/en/partners/${own?.slug}`);
  await expect(teacher.getByRole("heading", { level: 1, name: own?.name })).toBeVisible();
  await expect(teacher.getByText(own?.contact ?? "")).toHaveCount(0);
});

test("a centre's map names what it lacks, drawn and as a table", async ({ as }) => {
  const page = await as("coordinator");
  await page.goto("/tr/centre/stakeholders");
  await expect(page.getByText("Belediye yok")).toBeVisible();
  await expect(page.getByRole("table", { name: "Alanlara göre" })).toBeVisible();
  await page.locator("svg.stakeholder-map a").first().press("Enter");
  await expect(page).toHaveURL(/\/tr\/national\/partners\/[0-9a-f-]+$/);
  const elif = await as("neighbour");
  await elif.goto("/en/centre/stakeholders");
  await expect(elif.getByRole("heading", { level: 1, name: "Stakeholder map" })).toBeVisible();
});
