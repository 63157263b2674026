import { escapeHtml } from "@/components/ui/plain-html";

export interface NavItem {
  href: string;
  label: string;
  /** Only the exact page is "here", for a section's first page. */
  exact?: boolean;
}

/** A menu's list as one text: of links, a component for each costs more than all else about the frame. */
export function navHtml(items: readonly NavItem[]): string {
  const lines = items.map(
    ({ href, label, exact }) =>
      `<li><a href="${escapeHtml(href)}"${exact ? " data-exact" : ""}>${escapeHtml(label)}</a></li>`,
  );
  return `<ul>${lines.join("")}</ul>`;
}

export interface NavGroup {
  /** The hat these pages belong to, such as "Merkez". */
  title?: string;
  items: NavItem[];
}

/** Menus under each other, each with its title. */
export function groupsHtml(groups: readonly NavGroup[]): string {
  const parts = groups.map(({ title, items }) => {
    const heading = title ? `<p class="portal-group-title">${escapeHtml(title)}</p>` : "";
    return `<div class="portal-group">${heading}${navHtml(items)}</div>`;
  });
  return parts.join("");
}

/** As it is written here, or as a browser gives it back from a page: there it may say "here" of an earlier one. */
const LINK = /<a href="([^"]*)"( data-exact(?:="")?)?(?: aria-current="page")?/g;

/** The same menu, in which the link whose page this is says so, and no other. */
export function markHere(html: string, pathname: string): string {
  const here = escapeHtml(pathname);
  return html.replace(LINK, (_, href: string, exact = "") => {
    const isHere = here === href || (exact === "" && here.startsWith(`${href}/`));
    return `<a href="${href}"${exact}${isHere ? ' aria-current="page"' : ""}`;
  });
}
