import { CARDS } from "./board";
import { type Check, look, measure, type Subject } from "./load";
import { FLOOR_PATH } from "./place";
import { type Figure, figure } from "./report";

export const PAGES = {
  static: "/tr/accessibility",
  home: "/tr",
  list: "/tr/national/people",
  catalogue: "/tr/courses?q=enerji",
  matrix: "/tr/national/coverage",
  board: "/tr/centre/partnerships",
} as const;

const ROWS = 50;
const MATRIX_BYTES = 150_000;
const rowsOf = (body: string) => (body.match(/<tr[\s>]/g) ?? []).length - 1;
const COUNTS = /<span class="tab-count">(\d+)<\/span><\/h2>/g;
/** All that stand in a stage, also those that the board leaves to the list. */
const cardsOf = (body: string) =>
  [...body.matchAll(COUNTS)].reduce((sum, [, count]) => sum + Number(count), 0);

/** Whether a page is the one that the table means. */
export const CHECKS: Record<keyof typeof PAGES, Check> = {
  static: (body) => (body.length < 4_000 ? "is too small to be the page" : null),
  home: (body) => (body.includes("</main>") ? null : "is not the home page"),
  list: (body) => (rowsOf(body) >= ROWS ? null : `has ${rowsOf(body)} rows, not ${ROWS}`),
  catalogue: (body) => (/nerji/.test(body) ? null : "finds nothing"),
  matrix: (body) => (Buffer.byteLength(body) > MATRIX_BYTES ? `is ${Buffer.byteLength(body)} bytes` : null),
  board: (body) => (cardsOf(body) >= CARDS ? null : `has ${cardsOf(body)} cards, not ${CARDS}`),
};

const fullPage: Check = (body) => (body.includes("page=2") ? null : "is not a full page of the catalogue");

export function floorOf(url: string): Subject {
  return { name: "floor", url: url + FLOOR_PATH };
}

/** Who is signed in, by the cookie. */
export type Cookies = { ministry: string; coordinator?: string };

export function subjectOf(page: keyof typeof PAGES, url: string, cookies: Cookies): Subject {
  const isOfMinistry = page === "list" || page === "matrix";
  const cookie = isOfMinistry ? cookies.ministry : page === "board" ? cookies.coordinator : undefined;
  return { name: page, url: url + PAGES[page], headers: cookie === undefined ? undefined : { cookie } };
}

type Wants = (name: string) => boolean;
type Fail = (what: string, error: unknown) => void;

/**
 * The portal's pages against the emptiest one that the same build makes for a request. A page that is not what it should
 * be is told by `fail` and left out.
 */
export async function benchPages(url: string, cookies: Cookies, wants: Wants, fail: Fail): Promise<Figure[]> {
  const pages: (keyof typeof PAGES)[] = [];
  const subjects = [floorOf(url)];
  for (const page of (Object.keys(PAGES) as (keyof typeof PAGES)[]).filter((name) => wants(`page.${name}`))) {
    const subject = subjectOf(page, url, cookies);
    try {
      await look(subject, CHECKS[page]);
    } catch (error) {
      fail(`page.${page}`, error);
      continue;
    }
    pages.push(page);
    subjects.push(subject);
    if (page !== "home") continue;
    for (const encoding of ["gzip", "br"]) {
      subjects.push({ ...subject, name: `home ${encoding}`, headers: { "accept-encoding": encoding } });
    }
  }
  if (pages.length === 0) return [];
  const rates = await measure(subjects);
  const floor = rates.get("floor") ?? 0;
  return pages.map((page) => {
    const ours = page === "home" ? ["home", "home gzip", "home br"] : [page];
    return figure(`page.${page}`, Math.min(...ours.map((name) => rates.get(name) ?? 0)), floor, "requests/s");
  });
}

/** Finds more courses than a page holds on both: pages of as many rows are compared, not three rows with twenty. */
const FULL_CATALOGUE = "/tr/courses?q=teknoloji";

/** The same pages on the demonstration and with a nation's rows. */
export async function benchGrowth(
  demo: string,
  scale: string,
  cookies: { demo: Cookies; scale: Cookies },
  wants: Wants,
) {
  const pages = (["list", "catalogue", "matrix"] as const).filter((page) => wants(`grow.${page}`));
  const figures: Figure[] = [];
  for (const page of pages) {
    const [small, large] = [subjectOf(page, demo, cookies.demo), subjectOf(page, scale, cookies.scale)];
    if (page === "catalogue") {
      small.url = demo + FULL_CATALOGUE;
      large.url = scale + FULL_CATALOGUE;
    }
    const check = page === "catalogue" ? fullPage : CHECKS[page];
    await look(small, check);
    await look(large, check);
    const rates = await measure(
      [
        { ...small, name: "demo" },
        { ...large, name: "scale" },
      ],
      8,
    );
    figures.push(figure(`grow.${page}`, rates.get("scale") ?? 0, rates.get("demo") ?? 0, "requests/s"));
  }
  return figures;
}
