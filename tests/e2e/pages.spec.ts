import { LOCALES } from "@/lib/platform/i18n/locales";
import { expect, query, test } from "@/tests/support/e2e";
import { PERSONAS } from "@/prisma/seed/personas";

for (const { key } of PERSONAS) {
  test(`every entry of the menu is there for ${key}`, async ({ as }) => {
    const page = await as(key);
    await page.goto("/tr/home");
    const links = page.getByRole("navigation", { name: "Menüm" }).getByRole("link");
    await expect(links.first()).toBeVisible();
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(paths).toContain("/tr/home");
    for (const path of paths) {
      const english = path.replace(/^\/tr/, "/en");
      expect((await page.request.get(english)).status(), english).toBe(200);
      const answer = await page.goto(path, { waitUntil: "domcontentloaded" });
      expect(answer?.status(), path).toBe(200);
      await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 }), path).not.toHaveText("Sayfa bulunamadı");
    }
  });
}

for (const locale of LOCALES) {
  test(`every public page is there in ${locale}, without a script`, async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: process.env.USTA_TEST_URL,
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    const [slugs] = await query<Record<"centre" | "field" | "province" | "course", string>>(
      `SELECT (SELECT slug FROM centre ORDER BY number LIMIT 1) AS centre, (SELECT slug FROM field ORDER BY code LIMIT 1) AS field,
       (SELECT slug FROM province ORDER BY code LIMIT 1) AS province,
       (SELECT c.slug FROM course c JOIN session s ON s.course_id = c.id WHERE s.status = 'PUBLISHED' ORDER BY c.slug LIMIT 1) AS course`,
    );
    const paths = [
      "",
      "/about",
      "/figures",
      "/centres",
      `/centres/${slugs?.centre}`,
      "/fields",
      `/fields/${slugs?.field}`,
      "/provinces",
      `/provinces/${slugs?.province}`,
      "/courses",
      `/courses/${slugs?.course}`,
      "/verify",
      "/privacy",
      "/cookies",
      "/accessibility",
      "/disclaimer",
      "/sign-in",
      "/sign-in/register",
    ];
    for (const path of paths) {
      const answer = await page.goto(`/${locale}${path}`, { waitUntil: "domcontentloaded" });
      expect(answer?.status(), path).toBe(200);
      await expect(page.locator("html"), path).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      expect(await page.title(), path).not.toMatch(/^\s*$|undefined|\{/);
    }
    await context.close();
  });
}
