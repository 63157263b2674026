import { expect, mailsTo, query, test } from "@/tests/support/e2e";
import { enterByMail, mailAbout, newTeachers, ownSession } from "@/tests/support/learners";

const WHY = "Belgenizin doğrulanması için kayıt beş yıl saklanır.";

test("one's own data leave as a file; an erasure is asked, refused with a reason, asked again and carried out", async ({
  as,
  browser,
}) => {
  test.setTimeout(90_000);
  const [teacher] = await newTeachers(await ownSession(1), 1);
  const { id = "", name = "", mail = "" } = teacher ?? {};
  const { page, context } = await enterByMail(browser, mail);
  await page.goto("/tr/account/data");
  for (const format of ["json", "zip"]) {
    const link = page.locator(`a[href="/api/me/export?format=${format}"]`);
    await expect(link).toBeVisible();
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    if (format === "zip") expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
    else {
      const text = await answer.text();
      expect(text).toContain(mail);
      expect(text.match(/[\w.-]+@usta\.example/g)?.filter((found) => found !== mail)).toEqual([]);
      expect(text).not.toMatch(/\$argon2|passwordHash|totpSecret/);
    }
  }

  const ask = page.getByRole("button", { name: "Silinmesini iste" });
  await ask.click();
  await expect(page.getByText("Bakanlığın yanıtı bekleniyor")).toBeVisible();
  await page.getByRole("button", { name: "Talebi geri al" }).click();
  await ask.click();
  await expect(page.getByText("Bakanlığın yanıtı bekleniyor")).toBeVisible();

  const ministry = await as("ministry");
  const answerIt = async () => {
    await ministry.goto("/tr/national/erasures");
    await ministry.getByRole("link", { name }).click();
    await expect(ministry.getByRole("heading", { level: 1, name: "Silme talebini yanıtla" })).toBeVisible();
  };
  const save = ministry.getByRole("button", { name: "Yanıtı kaydet" });
  await answerIt();
  await ministry.getByRole("radio", { name: "Reddet" }).check();
  await save.click();
  await expect(ministry.locator(".error-summary")).toContainText("Reddetmek için gerekçe yazın");
  await expect(ministry.getByRole("radio", { name: "Reddet" })).toBeChecked();
  await ministry.getByLabel("Gerekçe").fill(WHY);
  await save.click();
  await expect(ministry).toHaveURL(/\/national\/erasures$/);
  expect((await mailAbout(mail, "Silme talebiniz yanıtlandı")).text).toContain(WHY);
  await page.reload();
  await expect(page.getByText(WHY)).toBeVisible();

  await ask.click();
  await expect(page.getByText("Bakanlığın yanıtı bekleniyor")).toBeVisible();
  await answerIt();
  await ministry.getByRole("radio", { name: "Bilgileri sil" }).check();
  await save.click();
  await expect(ministry).toHaveURL(/\/national\/erasures$/);
  await mailAbout(mail, "Bilgileriniz silindi");
  await page.goto("/tr/home");
  await expect(page, "the sign-in has ended").toHaveURL(/\/tr\/sign-in/);
  const [left] = await query<{ row: string }>("SELECT p::text AS row FROM person p WHERE id = $1", [id]);
  for (const word of [mail, ...name.split(" ")]) expect(left?.row).not.toContain(word);

  const known = (await mailsTo(mail)).length;
  await page.goto("/tr/sign-in");
  await page.locator("[name=mail]").fill(mail);
  await page.getByRole("button", { name: "Kodu gönder" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "E-postanıza bakın" })).toBeVisible();
  expect(await mailsTo(mail)).toHaveLength(known);
  await context.close();
});
