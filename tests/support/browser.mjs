import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** What headless Chromium needs in a container, and what keeps it from talking to anybody but the portal. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser on this machine, or null. */
export function findBrowser() {
  if (process.env.USTA_TEST_BROWSER) return process.env.USTA_TEST_BROWSER;
  const folders = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  const places = NAMES.flatMap((name) =>
    [...folders, "/usr/bin", "/snap/bin"].map((folder) => join(folder, name)),
  );
  return [...places, MAC, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** Finds a browser or installs one: Playwright's download first, then the system's package where we are root. */
export function ensureBrowser(say = console.log) {
  const found = findBrowser();
  if (found !== null) return found;
  say("No Chromium or Chrome here: trying Playwright's download …");
  const options = { stdio: "inherit", timeout: 300_000 };
  spawnSync(
    process.execPath,
    [join("node_modules", "@playwright", "test", "cli.js"), "install", "chromium"],
    options,
  );
  if (findBrowser() === null && process.getuid?.() === 0) {
    say("Trying the system's package …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { ...options, env });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      ...options,
      env,
    });
  }
  const installed = findBrowser();
  if (installed === null)
    throw new Error("No browser could be found or installed: install Chromium, then run this again.");
  return installed;
}

/** Its version, as a sign that it starts. */
export function browserVersion(path) {
  return execFileSync(path, ["--version", "--no-sandbox"], { encoding: "utf8" }).trim();
}
