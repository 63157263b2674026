import { languageOf } from "@/lib/platform/routes";

type Link = Pick<
  HTMLAnchorElement,
  "href" | "hreflang" | "origin" | "pathname" | "search" | "hash" | "target"
> & { hasAttribute(name: string): boolean };
type Here = Pick<Location, "origin" | "pathname" | "search">;

/**
 * Where a click leads without loading the page anew; null for what the browser follows by itself: another site, a file,
 * another language (its page has a root of its own), a place on this page.
 */
export function softTarget(link: Link, here: Here): string | null {
  if (!link.href || link.origin !== here.origin || link.hasAttribute("download")) return null;
  if (link.target !== "" && link.target !== "_self") return null;
  const language = languageOf(link.pathname);
  if (language === null || language !== languageOf(here.pathname) || link.hreflang) return null;
  const isSamePage = link.pathname === here.pathname && link.search === here.search;
  if (isSamePage && link.hash !== "") return null;
  return link.pathname + link.search + link.hash;
}
