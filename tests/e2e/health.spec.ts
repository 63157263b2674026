import { expect, test } from "@playwright/test";

test("the portal says that it lives and that it is ready", async ({ request }) => {
  const health = await request.get("/healthz");
  expect(health.status()).toBe(200);
  await expect
    .poll(async () => (await request.get("/readyz")).json())
    .toEqual({ status: "ready", database: true, migrations: true, worker: true });
});

test("an address without a page has a page that says so", async ({ page }) => {
  const answer = await page.goto("/tr/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
