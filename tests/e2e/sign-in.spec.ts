import { expect, test } from "@/tests/support/e2e";

test("each of the demonstration's people gets in with one press", async ({ as }) => {
  for (const persona of ["ministry", "coordinator", "teacher"] as const) {
    const page = await as(persona);
    const answer = await page.goto("/tr/home");
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("who is not signed in is led to the sign-in page and sees nothing", async ({ page }) => {
  await page.goto("/tr/home");
  await expect(page).toHaveURL(/\/tr\/sign-in/);
});
