import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "@/lib/run/process.mjs";

/** One route of the portal: its file's folder, and what its addresses look like after the language. */
export type Route = { name: string; pattern: RegExp };

/** Every page of `app/[locale]`, groups left out: "centre/sessions/[id]". */
export function listRoutes(): Route[] {
  const root = join(ROOT, "app", "[locale]");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith("page.tsx") && !file.includes("[..."))
    .map((file) =>
      file
        .split("/")
        .slice(0, -1)
        .filter((part) => !part.startsWith("(")),
    )
    .map((parts) => ({
      name: parts.join("/"),
      pattern: new RegExp(
        `^${parts.map((part) => (part.startsWith("[") ? "/[^/]+" : `/${part}`)).join("")}$`,
      ),
    }));
}

/** The route an address belongs to: the one that names most of it. */
export function routeOf(path: string, routes: Route[]): Route | undefined {
  const [, , ...rest] = path.split("/");
  const own = rest.length === 0 ? "" : `/${rest.join("/")}`;
  const fits = routes.filter(({ pattern }) => pattern.test(own));
  return fits.sort((a, b) => (a.name.match(/\[/g) ?? []).length - (b.name.match(/\[/g) ?? []).length)[0];
}

/**
 * Follows the portal's own links from `start`, one address a route, and calls `visit` on each page. Addresses of routes in
 * `known` are left out.
 */
export async function crawl(
  page: Page,
  {
    start,
    locale,
    known,
    visit,
  }: {
    start: string;
    locale: string;
    known: Set<string>;
    visit: (page: Page, route: string, path: string) => Promise<void>;
  },
): Promise<void> {
  const routes = listRoutes();
  const waiting = [start];
  const tried = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(new URL(path, "http://portal").pathname, routes);
    const tries = route === undefined ? Infinity : (tried.get(route.name) ?? 0);
    if (route === undefined || tries >= MOST_TRIES || (known.has(route.name) && path !== start)) continue;
    tried.set(route.name, tries + 1);
    const answer = await page.goto(path, { waitUntil: "load" });
    if (answer === null || answer.status() >= 400) continue;
    const isThere = routeOf(new URL(page.url()).pathname, routes)?.name === route.name;
    if (isThere && !known.has(route.name)) {
      known.add(route.name);
      await visit(page, route.name, path);
    }
    waiting.push(...(await linksOf(page, locale)));
  }
}

/** A route whose first example is not there (a withdrawn course) gets a second and a third chance. */
const MOST_TRIES = 3;

async function linksOf(page: Page, locale: string): Promise<string[]> {
  const hrefs = await page
    .locator(`a[href^="/${locale}"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(hrefs.map((href) => href.split("#")[0] ?? ""))];
}
