import type { APIRequestContext, Page } from "@playwright/test";
import sharp from "sharp";
import { contextOptions, expect, onPortalApart, query, test } from "@/tests/support/e2e";
import { readXlsx } from "@/tests/support/xlsx";

/** The ministry's lists, the network's own facts and records that end; on a portal apart, because its name changes. */
onPortalApart(async () => ({}));

const WORDS = {
  tr: {
    csv: "CSV indir",
    xlsx: "Excel indir",
    count: (n: number) => `${n} sonuç`,
    trained: "Son 12 ayda eğitim alan",
    any: "Hepsi",
    delimiter: ";",
    centre: "Merkez",
  },
  en: {
    csv: "Download CSV",
    xlsx: "Download Excel",
    count: (n: number) => `${n} results`,
    trained: "Trained in the last 12 months",
    any: "All",
    delimiter: ",",
    centre: "Centre",
  },
} as const;

const linksOf = (page: Page) => page.locator("table.data-table tbody th a").allInnerTexts();

/** Lines of a CSV as a spreadsheet reads them; it must begin with the mark that tells it the letters. */
async function csvRows(request: APIRequestContext, href: string, delimiter: string): Promise<string[][]> {
  const answer = await request.get(href);
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const text = (await answer.body()).toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  return text
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(delimiter));
}

for (const language of ["tr", "en"] as const) {
  const words = WORDS[language];

  test(`the ministry finds centres, sorts them, opens one and takes exactly these along, in ${language}`, async ({
    as,
  }) => {
    const page = await as("ministry");
    await page.goto(`/${language}/national/centres`);
    await expect(page.getByText(words.count(15), { exact: true })).toBeVisible();
    await page.locator("[name=province]").selectOption("ankara");
    await page.getByRole("searchbox").press("Enter");
    await expect(page).toHaveURL(/province=ankara/);
    await expect(page.getByText(words.count(3), { exact: true })).toBeVisible();
    await page.getByRole("columnheader", { name: words.trained }).getByRole("link").click();
    await expect(page.getByRole("columnheader", { name: words.trained })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    const shown = await linksOf(page);
    expect(shown).toHaveLength(3);
    const hrefOf = async (name: string) =>
      (await page.getByRole("link", { name, exact: true }).getAttribute("href")) ?? "";
    const [titles = [], ...rows] = await csvRows(page.request, await hrefOf(words.csv), words.delimiter);
    const named = titles.indexOf(words.centre);
    expect(rows.map((row) => row[named])).toEqual(shown);
    const book = readXlsx(await (await page.request.get(await hrefOf(words.xlsx))).body());
    expect(book[0]).toEqual(titles);
    expect(book.slice(1).map((row) => row[named])).toEqual(shown);
    const [taken] = await query<{ rows: number }>(
      "SELECT (facts ->> 'rows')::int AS rows FROM audit_event WHERE type = 'export.made' ORDER BY id DESC LIMIT 1",
    );
    expect(taken, "and the log knows").toEqual({ rows: 3 });

    await page.getByRole("link", { name: shown[0], exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: shown[0], exact: true })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${shown[0]?.replace(/[()]/g, "\\$&")} – `));
  });

  test(`the ministry finds provinces by what they are, and opens one, in ${language}`, async ({ as }) => {
    const page = await as("ministry");
    await page.goto(`/${language}/national/provinces?kind=host&sort=teachers&dir=desc`);
    const shown = await linksOf(page);
    expect(shown).toHaveLength(6);
    const href = await page.getByRole("link", { name: words.csv, exact: true }).getAttribute("href");
    const [, ...rows] = await csvRows(page.request, href ?? "", words.delimiter);
    expect(rows.map((row) => row[1])).toEqual(shown);
    const teachers = rows.map((row) => Number(row[6]));
    expect(teachers).toEqual([...teachers].sort((a, b) => b - a));
    await page.getByRole("searchbox").fill("ISTANBUL");
    await page.getByRole("searchbox").press("Enter");
    await expect(page.locator("table.data-table tbody th a")).toHaveCount(1);
    await page.getByRole("link", { name: "İstanbul", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "İstanbul" })).toBeVisible();
  });
}

test("what would run in a spreadsheet is written as text", async ({ as }) => {
  const page = await as("ministry");
  await query(
    "UPDATE school SET name = '=HYPERLINK(\"x\") Lisesi' WHERE id = (SELECT id FROM school WHERE is_demonstration ORDER BY slug DESC LIMIT 1)",
  );
  const csv = await (await page.request.get("/api/exports/schools?locale=tr&q=hyperlink")).text();
  expect(csv).toContain("'=HYPERLINK");
  const book = readXlsx(
    await (await page.request.get("/api/exports/schools?locale=tr&q=hyperlink&format=xlsx")).body(),
  );
  expect(book).toHaveLength(2);
  expect(book[1]?.join()).toContain('=HYPERLINK("x") Lisesi');
});

const NAME = "Mükemmeliyet Merkezleri Ağı (deneme)";

test("a new name and a logo of the network stand on pages that were kept; a file that lies does not", async ({
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const visitor = await (await browser.newContext(contextOptions())).newPage();
  const cached = async (path: string) => {
    const answer = await visitor.request.get(path);
    return { kept: answer.headers()["x-nextjs-cache"], html: await answer.text() };
  };
  for (const path of ["/tr/about", "/tr/centres"]) {
    await cached(path);
    expect((await cached(path)).kept, path).toBe("HIT");
  }
  const page = await as("ministry");
  await page.goto("/tr/national/settings/network");
  await page.getByLabel("Ad (Türkçe)").fill(NAME);
  await page.getByRole("button", { name: "Kaydet", exact: true }).click();
  await expect(page.getByText("Kaydedildi. Bütün sayfalar güncellendi.")).toBeVisible();
  for (const path of ["/tr/about", "/tr/centres"])
    expect((await cached(path)).html, path).toContain(`${NAME}</title>`);

  const png = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#0a7" } })
    .png()
    .toBuffer();
  const upload = async (name: string, buffer: Buffer, altText: string) => {
    const part = page.locator("#logo");
    await page.goto("/tr/national/settings/network");
    await part.locator("summary").click();
    await part.getByLabel("Resim dosyası").setInputFiles({ name, mimeType: "image/png", buffer });
    await part.getByLabel("Resmin anlattığı").fill(altText);
    await part.getByRole("button", { name: "Resmi kaydet" }).click();
    await page.waitForURL(/[?&](kept|refused|saved)=/);
  };
  await upload("logo.png", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "Ağın logosu");
  await expect(page.getByRole("alert").filter({ hasText: "Dosyanın içeriği" })).toBeVisible();
  await upload("logo.png", png, "");
  await expect(page.getByRole("alert").filter({ hasText: "kısa bir açıklama" })).toBeVisible();
  expect((await cached("/tr/about")).html).not.toContain("/api/network/logo");

  await upload("logo.png", png, "Ağın logosu");
  await expect(page.getByText("Resim kaydedildi.")).toBeVisible();
  const { html } = await cached("/tr/about");
  const src = /\/api\/network\/logo\?v=\w+/.exec(html)?.[0] ?? "";
  expect(src).not.toBe("");
  const kept = await visitor.request.get(src);
  expect(kept.headers()["content-type"]).toMatch(/^image\//);
  await visitor.goto("/tr/about");
  await expect(visitor.getByRole("banner")).toContainText(NAME);

  await page.getByRole("button", { name: "Logoyu kaldır" }).click();
  await expect(page.getByText("Logo yok; portalın kendi işareti duruyor.")).toBeVisible();
  expect((await cached("/tr/about")).html).not.toContain("/api/network/logo");
  await visitor.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a second editor of the network sees both texts, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    as,
  }) => {
    const [first, second] = [await as("ministry"), await as("ministrySecond", { javaScriptEnabled })];
    for (const page of [first, second]) await page.goto("/en/national/settings/network");
    await first.getByLabel("Name (English)").fill(`Network of Centres ${javaScriptEnabled}`);
    await first.getByRole("button", { name: "Save", exact: true }).click();
    await expect(first.getByText("Saved.", { exact: false })).toBeVisible();
    await second.getByLabel("Name (English)").fill("Centres of Excellence, Türkiye");
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await expect(second.getByRole("alert").filter({ hasText: "Somebody else saved" })).toBeVisible();
    await expect(second.locator("#facts").getByText(`Network of Centres ${javaScriptEnabled}`)).toBeVisible();
    await expect(second.getByLabel("Name (English)")).toHaveValue("Centres of Excellence, Türkiye");
    const stored = () => query<{ en: string }>("SELECT names ->> 'en' AS en FROM network");
    expect(await stored()).toEqual([{ en: `Network of Centres ${javaScriptEnabled}` }]);
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await expect(second.getByText("Saved.", { exact: false })).toBeVisible();
    expect(await stored()).toEqual([{ en: "Centres of Excellence, Türkiye" }]);
  });
}

/** Two schools of one province, of which the second is a new record of the first. */
async function twinSchools() {
  const [row] = await query<{ id: string; twin: string; name: string }>(
    `WITH one AS (SELECT s.* FROM school s WHERE s.is_demonstration AND s.closed_on IS NULL AND s.merged_into_id IS NULL
         AND NOT EXISTS (SELECT FROM centre c WHERE c.host_school_id = s.id)
         AND NOT EXISTS (SELECT FROM school_membership m JOIN person p ON p.id = m.person_id
           WHERE m.school_id = s.id AND p.persona_key IS NOT NULL) ORDER BY s.slug LIMIT 1),
     made AS (INSERT INTO school (id, slug, name, kind, province_id, district_id, is_demonstration)
       SELECT gen_random_uuid(), slug || '-2', name, kind, province_id, district_id, true FROM one RETURNING id)
     SELECT one.id, one.name, made.id AS twin FROM one, made`,
  );
  if (!row) throw new Error("no school to double");
  return row;
}

test("a school is closed for a reason and opened again; two records of one become one", async ({ as }) => {
  const [school] = await query<{ id: string }>(
    `SELECT s.id FROM school s WHERE s.is_demonstration AND s.closed_on IS NULL
       AND NOT EXISTS (SELECT FROM centre c WHERE c.host_school_id = s.id)
       AND NOT EXISTS (SELECT FROM school_membership m JOIN person p ON p.id = m.person_id
         WHERE m.school_id = s.id AND p.persona_key IS NOT NULL) ORDER BY s.slug DESC LIMIT 1`,
  );
  const page = await as("ministry");
  await page.goto(`/tr/national/schools/${school?.id}`);
  await page.locator("summary").filter({ hasText: "Okul kapandı" }).click();
  await page.getByRole("button", { name: "Okulu kapat" }).click();
  await expect(page.locator(".error-summary")).toBeVisible();
  await page.getByLabel("Neden", { exact: true }).fill("Yeni binasında başka bir okulla birleşti.");
  await page.getByRole("button", { name: "Okulu kapat" }).click();
  await expect(page.getByText("Neden: Yeni binasında başka bir okulla birleşti.")).toBeVisible();
  await page.getByRole("button", { name: "Okulu yeniden aç" }).click();
  await expect(page.locator("summary").filter({ hasText: "Okul kapandı" })).toBeVisible();

  const { id, twin, name } = await twinSchools();
  await page.goto(`/tr/national/schools/${twin}`);
  await page.getByRole("link", { name: "İki okul kaydını birleştir" }).click();
  await page.getByRole("link", { name: `Karşılaştır: ${name}` }).click();
  await page.getByLabel(`2: ${name}`).check();
  await page.getByRole("button", { name: "Birleştir", exact: true }).click();
  await page.waitForURL(`**/tr/national/schools/${id}`);
  await page.goto(`/en/national/schools/${twin}`);
  await expect(page, "the old address leads to the one that stays").toHaveURL(`/en/national/schools/${id}`);
});

test("two records of one person become one, and the old address leads to it", async ({ as }) => {
  const [pair] = await query<{ id: string; twin: string; name: string }>(
    `WITH one AS (SELECT p.* FROM person p JOIN role_assignment r ON r.person_id = p.id AND r.role = 'TEACHER'
         WHERE p.persona_key IS NULL AND p.closed_at IS NULL ORDER BY p.id LIMIT 1),
     made AS (INSERT INTO person (id, given_name, family_name, locale, audience, created_at, is_demonstration)
       SELECT gen_random_uuid(), given_name, family_name, locale, audience, now(), true FROM one RETURNING id)
     SELECT one.id, made.id AS twin, given_name || ' ' || family_name AS name FROM one, made`,
  );
  const page = await as("ministry");
  await page.goto(`/tr/national/people/${pair?.twin}/merge?with=${pair?.id}`);
  await page.getByLabel(`2: ${pair?.name}`).check();
  await page.getByRole("button", { name: "Birleştir", exact: true }).click();
  await page.waitForURL(`**/tr/national/people/${pair?.id}`);
  await page.goto(`/tr/national/people/${pair?.twin}`);
  await expect(page).toHaveURL(`/tr/national/people/${pair?.id}`);
  await expect(page.getByRole("heading", { level: 1, name: pair?.name })).toBeVisible();
});

test("a list keeps its rows where one goes on inside the portal and back, and its text is sent once", async ({
  as,
}) => {
  const page = await as("ministry");
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loaded.push(request.url());
  });
  const answer = await page.goto("/tr/national/people");
  const [first = ""] = await linksOf(page);
  const sent = (await answer?.text()) ?? "";
  expect(sent.split(first).length - 1, "the first row's name, in the markup alone").toBe(1);
  const filters = page.locator("form[role=search] select[name=province] option");
  const provinces = await filters.count();
  expect([(await linksOf(page)).length, provinces > 81]).toEqual([50, true]);
  await page.getByRole("link", { name: "Sonraki" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect.poll(async () => (await linksOf(page))[0]).not.toBe(first);
  await page.goBack();
  await expect.poll(async () => (await linksOf(page))[0]).toBe(first);
  await page.locator("table.data-table tbody th a").first().click();
  await expect(page).toHaveURL(/national\/people\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expect.poll(async () => (await linksOf(page)).length).toBe(50);
  expect(await filters.count()).toBe(provinces);
  expect(loaded, "one document").toHaveLength(1);
});
