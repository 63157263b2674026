import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./tests/support/browser.mjs";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".data/test/e2e",
  globalSetup: "./tests/support/e2e-portal.ts",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Small machines stall; what passes the second time is counted as flaky and named.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.USTA_TEST_URL,
    locale: "tr-TR",
    timezoneId: "Europe/Istanbul",
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: { args: BROWSER_ARGS, ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { name: "journeys", testIgnore: "**/accessibility/**" },
    { name: "accessibility", testMatch: "**/accessibility/**", use: { trace: "off", screenshot: "off" } },
  ],
});
