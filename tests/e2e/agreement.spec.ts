import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, mailsTo, moveClock, onPortalApart, query, test } from "@/tests/support/e2e";
import { personaOf } from "@/prisma/seed/personas";

/** An agreement's life: drafted, signed, hosts a session, nears its end, is renewed; and the partner's own way in. */

onPortalApart(() => Promise.resolve({}));

const DAY = 86_400_000;
const isoOf = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

async function fillDay(page: Page, scope: string, name: string, iso: string) {
  const [year, month, day] = iso.split("-").map(String);
  for (const [part, value] of Object.entries({ day, month, year }))
    await page.locator(`${scope} [name="${name}.${part}"]`).fill(String(Number(value)));
}

/** What a mail to somebody says, once there is one that says it. */
async function textTo(address: string, words: RegExp): Promise<string> {
  let found: string | undefined;
  const look = async () => {
    found = (await mailsTo(address)).flatMap(({ text }) => words.exec(text ?? "")?.[0] ?? [])[0];
    return found !== undefined;
  };
  await expect.poll(look, { timeout: 20_000 }).toBe(true);
  return found ?? "";
}

/** A refused form comes back open: it is not folded again. */
async function unfold(page: Page, title: string): Promise<void> {
  const summary = page.locator("summary").filter({ hasText: new RegExp(`^${title}$`) });
  if (await summary.evaluate((line) => !line.closest("details")?.open)) await summary.click();
}

test("an agreement is drafted, signed with its scan, hosts a session, is remembered and renewed", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as("coordinator");
  const [found] = await query<{ id: string; contact: string; owner: string; partner: string }>(
    `SELECT p.id, c.email AS contact, o.email AS owner, partner.name AS partner
     FROM partnership p JOIN centre ON centre.id = p.centre_id JOIN partner_contact c ON c.id = p.contact_id
     JOIN person o ON o.id = p.owner_id JOIN partner ON partner.id = p.partner_id
     WHERE centre.number = $1 AND p.status = 'CONTACTED' AND partner.kind = 'COMPANY' LIMIT 1`,
    [personaOf("coordinator").centre],
  );
  if (!found) throw new Error("No partnership to begin with.");

  await page.goto("/tr/centre/agreements");
  await page.getByRole("link", { name: "Protokol taslağı yaz" }).click();
  await page.getByLabel("Hangi ortaklık için?").selectOption(found.id);
  await page.getByRole("button", { name: "Devam et" }).click();
  await page.getByLabel("Türü").selectOption("ON_THE_JOB");
  await page.getByLabel("Başlığı").fill("Batarya hattında işbaşı eğitimi");
  await fillDay(page, "form", "startsOn", isoOf(-1));
  await fillDay(page, "form", "endsOn", isoOf(-2));
  await page.getByLabel("Metin").fill("Taraflar öğretmenlere işbaşı eğitimi sağlar.");
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.locator(".error-summary")).toContainText("Son gün ilk günden sonra olmalı");
  await fillDay(page, "form", "endsOn", isoOf(120));
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Batarya hattında işbaşı eğitimi" }),
  ).toBeVisible();
  const agreementUrl = new URL(page.url()).pathname;
  const agreementId = agreementUrl.split("/").at(-1) ?? "";

  const sign = async (name: string, buffer: Buffer) => {
    await unfold(page, "İmzayı kaydet");
    await page.getByLabel("Merkez adına imzalayan").fill("Merkez Müdürü");
    await page.getByLabel("Paydaş adına imzalayan").fill("Genel Müdür");
    await page.getByLabel("İmzalı belge").setInputFiles({ name, mimeType: "image/png", buffer });
    await page.getByRole("button", { name: "İmzayı kaydet" }).click();
  };
  await sign("imza.png", Buffer.from("MZ bu bir resim değil"));
  await expect(page.getByRole("alert").filter({ hasText: "uyuşmuyor" })).toBeVisible();
  await expect(page.locator("h1 ~ *, .tag").filter({ hasText: "Taslak" }).first()).toBeVisible();
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  await sign("imza.png", png);
  await expect(page.locator(".tag").filter({ hasText: "Yürürlükte" }).first()).toBeVisible();
  const [scan] = await query<{ id: string }>(`SELECT scan_id AS id FROM agreement WHERE id = $1`, [
    agreementId,
  ]);
  const file = `/api/agreements/${agreementId}/files/${scan?.id}`;
  expect((await page.request.get(file)).status()).toBe(200);
  const neighbour = await as("neighbour");
  expect((await neighbour.request.get(file)).status()).toBe(404);
  expect((await neighbour.goto(agreementUrl))?.status()).toBe(404);

  await unfold(page, "Taahhüt ekle");
  await page.getByLabel("Ne", { exact: true }).selectOption("PLACEMENTS");
  await page.locator("#new-commitment").getByLabel("Miktar").fill("4");
  await page.getByRole("button", { name: "Taahhüt ekle" }).click();
  await page.locator("summary").filter({ hasText: "Teslim yaz" }).first().click();
  await page.getByLabel("Kanıt", { exact: true }).fill("İmza çizelgesi");
  await page.locator("form[id^=deliver] [name=amount]").fill("4");
  await page.getByRole("button", { name: "Teslim yaz" }).click();
  await expect(page.getByText("4 / 4 teslim edildi")).toBeVisible();

  const [course] = await query<{ id: string; version: string }>(
    `SELECT c.id, v.id AS version FROM course c JOIN course_version v ON v.id = c.published_version_id
     JOIN centre ON centre.id = c.centre_id WHERE centre.number = $1 AND v.mode = 'ON_THE_JOB' LIMIT 1`,
    [personaOf("coordinator").centre],
  );
  const session = async (day: string) => {
    await page.goto(`/tr/centre/sessions/new?course=${course?.id}`);
    await fillDay(page, "form", "days.0.date", day);
    await page.getByLabel("Ev sahibi").selectOption(agreementId);
    await page.locator("[name=trainerIds]").first().check();
    await fillDay(page, "form", "lastDay", isoOf(10));
    await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  };
  await session(isoOf(125));
  await expect(page.locator(".error-summary")).toContainText(found.partner);
  await session(isoOf(40));
  await page.getByRole("button", { name: "İlan et", exact: true }).click();
  await expect
    .poll(() =>
      query(`SELECT 1 FROM session WHERE agreement_id = $1 AND status = 'PUBLISHED'`, [agreementId]),
    )
    .toHaveLength(1);

  await page.goto(agreementUrl);
  await page.getByRole("button", { name: /^Bağlantı gönder/ }).click();
  // In office hours the first reminder may come before it.
  const link = await textTo(found.contact, /https?:\/\/\S+\/partner\/\S+/);
  const visitor = await as("neighbour");
  await visitor.context().clearCookies();
  await visitor.goto(link);
  await expect(visitor.getByRole("heading", { level: 1, name: found.partner })).toBeVisible();
  await visitor.locator("summary").filter({ hasText: "Burada bir yanlış var" }).click();
  await visitor.getByLabel("Yanlış olan ne?").fill("Son gün bir gün eksik.");
  await visitor.getByRole("button", { name: "Bildir" }).click();
  await expect(visitor.getByRole("status").filter({ hasText: "ulaştı" })).toBeVisible();
  expect((await visitor.goto(`${link}x`))?.status()).toBe(404);
  await page.reload();
  await page.getByLabel("Yanıt", { exact: true }).fill("Baktık, kayıt doğru.");
  await page.getByRole("button", { name: "Yanıtla" }).click();
  await textTo(found.contact, /Baktık, kayıt doğru\./);

  const before = {
    owner: (await mailsTo(found.owner)).length,
    contact: (await mailsTo(found.contact)).length,
  };
  const nine = new Date();
  nine.setUTCHours(7, 0, 0, 0);
  moveClock(nine.getTime() - Date.now() + 95 * DAY);
  const waited = async (address: string, known: number) => {
    await expect
      .poll(
        async () =>
          (await mailsTo(address)).slice(known).some(({ subject }) => subject?.includes("bitmesine")),
        {
          timeout: 90_000,
        },
      )
      .toBe(true);
  };
  await waited(found.contact, before.contact);
  await waited(found.owner, before.owner);
  // Ninety-five days later nobody is signed in any more.
  await page.context().clearCookies();
  await page.goto(`/tr/sign-in?next=${agreementUrl}`);
  await page.getByRole("button", { name: personaOf("coordinator").name, exact: true }).click();
  await page.waitForURL(`**${agreementUrl}`);
  await unfold(page, "Yenile");
  await page.locator("#renew").getByRole("button", { name: "Yenile" }).click();
  await expect(page.locator(".tag").filter({ hasText: "Taslak" }).first()).toBeVisible();
  await sign("yenileme.png", png);
  await expect(page.locator(".tag").filter({ hasText: "İmzalı, başlamadı" }).first()).toBeVisible();
  expect(
    await query(`SELECT 1 FROM agreement WHERE id = $1 AND status = 'RENEWED'`, [agreementId]),
  ).toHaveLength(1);
  moveClock(0);
});
