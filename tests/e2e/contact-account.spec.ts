import { expect, nextMail, query, test } from "@/tests/support/e2e";

test("a contact is invited, comes in, sees the own partnership, says what is wrong and leaves", async ({
  as,
  browser,
}) => {
  const [own] = await query<{ partner: string; name: string; partnership: string; elsewhere: string }>(
    `SELECT p.id AS partner, p.name, s.id AS partnership,
       (SELECT o.id FROM partnership o WHERE o.partner_id <> p.id LIMIT 1) AS elsewhere
     FROM partner p JOIN partnership s ON s.partner_id = p.id JOIN centre c ON c.id = s.centre_id
       JOIN agreement a ON a.partnership_id = s.id AND a.status = 'SIGNED'
     WHERE c.number = 1 AND s.status = 'ACTIVE' AND p.kind = 'CHAMBER' LIMIT 1`,
  );
  const mail = `hesap-${Date.now()}@paydas.example`;
  const hakan = await as("coordinator");
  await hakan.goto(`/tr/national/partners/${own?.partner}`);
  await hakan.getByText("Kişi ekle").click();
  const form = hakan.locator("#new-contact");
  await form.getByLabel("Adı soyadı", { exact: true }).fill("Tülin Işıklar");
  await form.locator("[name=email]").fill(mail);
  await form.locator("[name=hasConsented]").check();
  await form.getByRole("button", { name: "Kaydet" }).click();
  await hakan.getByRole("button", { name: "Hesaba davet et Tülin Işıklar" }).click();
  await expect(hakan.getByRole("button", { name: "Yeni davet gönder Tülin Işıklar" })).toBeVisible();

  const letter = await nextMail(mail);
  expect(letter.text).toContain(own?.name);
  const link = /https?:\/\/\S+\/sign-in\/invitation\/\S+/.exec(letter.text ?? "")?.[0] ?? "";
  const context = await browser.newContext({ locale: "tr-TR" });
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("[name=givenName]").fill("Tülin");
  await page.locator("[name=familyName]").fill("Işıklar");
  await page.locator("[name=hasReadNotice]").check();
  await page
    .locator("form", { has: page.locator("[name=token]") })
    .getByRole("button")
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Merhaba Tülin" })).toBeVisible();
  await page.getByRole("link", { name: "Ortaklıklarımız" }).click();
  await page.locator("main table a").first().click();
  await expect(page).toHaveURL(new RegExp(`/tr/partnerships/${own?.partnership}$`));
  await expect(page.getByText(own?.name ?? "").first()).toBeVisible();
  const paper = await page
    .getByRole("link", { name: /\.pdf$/ })
    .first()
    .getAttribute("href");
  expect((await page.request.get(paper ?? "")).status()).toBe(200);

  await page.getByText("Burada bir yanlış var").first().click();
  await page.locator("[name=text]").first().fill("Bitiş tarihi belgedekinden farklı.");
  await page.getByRole("button", { name: "Bildir" }).first().click();
  await expect(page.getByText("Bildiriminiz merkeze ulaştı", { exact: false }).first()).toBeVisible();

  for (const path of [
    `/tr/partnerships/${own?.elsewhere}`,
    `/tr/centre/partnerships/${own?.partnership}`,
    `/tr/national/partners/${own?.partner}`,
    "/tr/national/people",
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);

  await page.getByText("Artık bu paydaş adına konuşmuyorum").click();
  await page.getByRole("button", { name: "Rızamı geri al ve ayrıl" }).click();
  await page.waitForURL(/\/sign-in/);
  expect((await page.request.get(paper ?? "")).status()).toBe(404);
  await hakan.reload();
  await expect(hakan.getByRole("button", { name: "Tülin Işıklar" })).toHaveCount(0);
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`what was typed beside a refused file stands again, ${how}`, async ({ as }) => {
    const [agreement] = await query<{ id: string }>(
      `SELECT a.id FROM agreement a JOIN centre c ON c.id = a.centre_id
       WHERE c.number = 1 AND a.status = 'SIGNED' AND a.ends_on > now() ORDER BY a.reference LIMIT 1`,
    );
    const page = await as("coordinator", { javaScriptEnabled });
    await page.goto(`/tr/centre/agreements/${agreement?.id}`);
    await page.locator("details:has(#amend) > summary").click();
    const form = page.locator("#amend");
    const summary = form.locator("[name=summary]");
    await summary.fill("Süre bir yıl uzatıldı; ğüşıöç.");
    for (const [name, size, sentence] of [
      ["metin.txt", 30, "Bu tür dosya alınmıyor"],
      ["buyuk.pdf", 11_000_000, "Dosya çok büyük"],
    ] as const) {
      const buffer = Buffer.alloc(size, "A");
      await form.locator("[name=file]").setInputFiles({ name, mimeType: "application/pdf", buffer });
      await form.locator("button[type=submit]").click();
      await expect(form.getByRole("alert")).toContainText(sentence);
      await expect(summary).toHaveValue("Süre bir yıl uzatıldı; ğüşıöç.");
      await expect(form.getByText("Dosyayı yeniden seçin")).toBeVisible();
    }
    await page.goto(`/en/centre/agreements/${agreement?.id}`);
    await expect(summary).toHaveValue("");
  });
}

test("a card that was not moved leaves the board as it was looked at", async ({ as }) => {
  const page = await as("coordinator", { javaScriptEnabled: false });
  const [card] = await query<{ id: string; centre: string }>(
    `SELECT s.id, s.centre_id AS centre FROM partnership s JOIN centre c ON c.id = s.centre_id
     WHERE c.number = 1 AND s.status = 'NEGOTIATING' LIMIT 1`,
  );
  await page.goto(`/tr/centre/partnerships?centre=${card?.centre}`);
  const form = page.locator(`#p-${card?.id} form`);
  await page.locator(`#p-${card?.id} summary`).click();
  await form.locator("button[value=ACTIVE]").click();
  await expect(page.getByRole("alert")).toContainText("Ortaklık taşınamadı");
  expect(new URL(page.url()).searchParams.get("centre")).toBe(card?.centre);
});
