import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { DEMONSTRATION_SHARE, personaOf } from "@/prisma/seed/personas";
import { expect, query, test } from "@/tests/support/e2e";
import { mailAbout } from "@/tests/support/learners";

const PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

async function fillDay(page: Page, name: string, [day, month, year]: readonly [string, string, string]) {
  await page.locator(`[name="${name}.day"]`).fill(day);
  await page.locator(`[name="${name}.month"]`).fill(month);
  await page.locator(`[name="${name}.year"]`).fill(year);
}

test("a training from elsewhere counts once school and centre have said yes; the passport is shared and withdrawn", async ({
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `Bulut bilişim ${Date.now()}`;
  const page = await as("teacher");
  await page.goto("/tr/home");
  await page.getByRole("link", { name: "Gelişim pasaportum" }).first().click();
  await page.getByRole("link", { name: "Dış eğitim ekle" }).click();
  await page.getByLabel("Eğitimin adı").fill(title);
  await page.getByLabel("Düzenleyen kurum").fill("Konya Teknokent");
  await fillDay(page, "startsOn", ["5", "1", "2026"]);
  await fillDay(page, "endsOn", ["6", "1", "2026"]);
  await page.getByLabel("Süre (saat)").fill("11");
  await page.getByLabel("Onaylayacak merkez").selectOption({ label: await centreName() });
  const choose = (text: string) =>
    page
      .getByLabel("Kanıt")
      .setInputFiles({ name: "belge.pdf", mimeType: "application/pdf", buffer: Buffer.from(text) });
  await choose("<html>bu bir PDF değil</html>");
  await page.getByRole("button", { name: "Onaya sun" }).click();
  await expect(page.locator(".error-summary")).toContainText("uzantıyla uyuşmuyor");
  await expect(page.getByLabel("Eğitimin adı")).toHaveValue(title);
  await choose(PDF);
  await page.getByRole("button", { name: "Onaya sun" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = page.url();

  const stranger = await as("neighbour");
  expect((await stranger.goto(address))?.status()).toBe(404);

  for (const who of ["principal", "coordinator"] as const) {
    const desk = await as(who);
    await desk.goto("/tr/home");
    await desk.getByRole("link", { name: new RegExp(title) }).click();
    await desk.getByRole("radio", { name: "Onaylıyorum" }).check();
    await desk.getByRole("button", { name: "Yanıtı kaydet" }).click();
    await expect(desk.getByRole("heading", { name: "Yanıtınız" })).toBeHidden();
  }
  await mailAbout(personaOf("teacher").mail, "Dış eğitiminiz onaylandı");
  await page.goto("/tr/learning/passport");
  await expect(page.getByRole("row", { name: new RegExp(`${title}.*Onaylı dış eğitim`) })).toBeVisible();

  await page.getByLabel("Kimin için?").fill("İlçe müdürlüğü");
  await page.getByRole("button", { name: "Bağlantı oluştur" }).click();
  const shared = (await page.getByRole("status").locator("code").textContent()) ?? "";
  const anyone = await (await browser.newContext()).newPage();
  await anyone.goto(new URL(shared).pathname);
  await expect(anyone.getByText(title)).toBeVisible();
  await expect(anyone.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await page.reload();
  const row = page.getByRole("listitem").filter({ hasText: "İlçe müdürlüğü" });
  await row.getByRole("button", { name: "Geri al" }).click();
  await expect(row.getByText("Geri alındı")).toBeVisible();
  expect((await anyone.goto(new URL(shared).pathname))?.status()).toBe(404);
});

async function centreName(): Promise<string> {
  const [row] = await query<{ name: string }>("SELECT short_name AS name FROM centre WHERE number = $1", [
    personaOf("coordinator").centre,
  ]);
  return row?.name ?? "";
}

test("a certificate of achievement is downloaded as a credential and a signed PDF, which a command verifies", async ({
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const [certificate] = await query<{ id: string; code: string }>(
    `SELECT c.id, c.code FROM certificate c JOIN person p ON p.id = c.person_id
     WHERE p.persona_key = 'teacher' AND c.kind = 'ACHIEVEMENT' LIMIT 1`,
  );
  expect(certificate).toBeDefined();
  const page = await as("teacher");
  const anyone = await (await browser.newContext()).newPage();
  await anyone.goto(`/tr/verify/${certificate?.code}`);
  await expect(anyone.getByText("Başarı belgesi")).toBeVisible();
  await expect(anyone.getByText(/88 \/ 100/)).toBeVisible();

  const folder = mkdtempSync(join(tmpdir(), "usta-credential-"));
  try {
    const read = async (path: string) => (await page.request.get(path)).body();
    const pdf = await read(`/api/certificates/${certificate?.id}?language=tr`);
    const token = (await read(`/api/certificates/${certificate?.id}/credential`)).toString();
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
      credentialStatus: { statusListCredential: string };
    };
    const status = await read(new URL(claims.credentialStatus.statusListCredential).pathname);
    const files = {
      "keys.json": await read("/.well-known/jwks.json"),
      "list.jwt": status,
      "a.jwt": token,
      "altered.jwt": token.replace(/\.(.)/, (_, first: string) => `.${first === "A" ? "B" : "A"}`),
      "a.pdf": pdf,
      "altered.pdf": Buffer.concat([pdf, Buffer.from("%")]),
      "passport.json": await read("/api/passport/export?format=json"),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const run = (file: string, ...more: string[]) => {
      const { stdout, status: code } = spawnSync(
        "npm",
        [
          "run",
          "-s",
          "verify-credential",
          "--",
          join(folder, file),
          "--jwks",
          join(folder, "keys.json"),
          ...more,
        ],
        { encoding: "utf8" },
      );
      return `${code} ${stdout.split("\n")[0]}`;
    };
    expect(run("a.jwt", "--status", join(folder, "list.jwt"))).toMatch(/^0 VALID: /);
    expect(run("altered.jwt")).toMatch(/^1 NOT VALID/);
    expect(run("a.pdf")).toMatch(/^0 VALID: /);
    expect(run("altered.pdf")).toMatch(/^1 NOT VALID/);
    expect(run("passport.json")).toMatch(/^0 VALID: /);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the demonstration's shared passport opens in each language", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  for (const [locale, words] of [
    ["tr", "Gelişim pasaportu"],
    ["en", "Development passport"],
    ["az", "İnkişaf pasportu"],
  ]) {
    await page.goto(`/${locale}/passport/${DEMONSTRATION_SHARE}`);
    await expect(page.getByText(words ?? "").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: personaOf("teacher").name })).toBeVisible();
  }
});
