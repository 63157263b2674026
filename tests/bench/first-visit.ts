import { existsSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { PAGES } from "./pages";
import { FLOOR_PATH } from "./place";
import { budget, type Figure } from "./report";

const SCRIPT_BYTES = 40_000;
const BYTES = 300_000;
const REQUESTS = 16;
/** What a person does not see. */
const SHIFT = 0.001;
const ARGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

type Visit = { requests: string[]; bytes: number; scriptBytes: number; shift: number; shifted: string[] };

/** What a first visit of the home page sends, and how much of its script an empty page of the same build does not. */
export async function benchFirstVisit(url: string): Promise<Figure[]> {
  const found = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  const browser = await chromium.launch({ executablePath: found, args: ARGS });
  try {
    const visits: Visit[] = [];
    for (const path of [FLOOR_PATH, PAGES.home]) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      visits.push(await visit(await context.newPage(), url + path));
      await context.close();
    }
    const [empty, home] = visits as [Visit, Visit];
    if (home.requests.length > REQUESTS) console.log(`  requests:\n    ${home.requests.join("\n    ")}`);
    if (home.shift >= SHIFT) console.log(`  what moved:\n    ${home.shifted.join("\n    ")}`);
    return [
      budget("visit.script", Math.max(0, home.scriptBytes - empty.scriptBytes), SCRIPT_BYTES, "bytes"),
      budget("visit.bytes", home.bytes, BYTES, "bytes"),
      budget("visit.requests", home.requests.length, REQUESTS, "requests"),
      budget("visit.stillness", home.shift < SHIFT ? 0 : home.shift, SHIFT, "shift"),
    ];
  } finally {
    await browser.close();
  }
}

async function visit(page: Page, url: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const seen: Visit = { requests: [], bytes: 0, scriptBytes: 0, shift: 0, shifted: [] };
  const scripts = new Set<string>();
  session.on("Network.requestWillBeSent", ({ request, type }) => {
    if (!request.url.startsWith("data:")) seen.requests.push(`${type} ${new URL(request.url).pathname}`);
  });
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    seen.bytes += encodedDataLength;
    if (scripts.has(requestId)) seen.scriptBytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    const kept = window as typeof window & { shift?: number; shifted?: string[] };
    kept.shift = 0;
    kept.shifted = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) kept.shift = (kept.shift ?? 0) + value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  if (answer?.status() !== 200) throw new Error(`${url} answers ${answer?.status()}`);
  await page.waitForTimeout(500);
  const moved = await page.evaluate(() => {
    const kept = window as typeof window & { shift?: number; shifted?: string[] };
    return { shift: kept.shift ?? 0, shifted: kept.shifted ?? [] };
  });
  Object.assign(seen, moved);
  return seen;
}
