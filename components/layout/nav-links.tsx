"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";

export interface NavItem {
  href: string;
  label: string;
  /** A number beside the label, such as open tasks. */
  count?: number;
  /** Only the exact page is "here", for a section's first page. */
  exact?: boolean;
}

interface NavLinksProps {
  items: NavItem[];
  linkClass: string;
  listClass: string;
}

/** Links of a menu; the one whose page this is says so. */
export function NavLinks({ items, linkClass, listClass }: NavLinksProps) {
  const pathname = usePathname() ?? "";
  return (
    <ul className={listClass}>
      {items.map(({ href, label, count, exact }) => {
        const here = pathname === href || (!exact && pathname.startsWith(`${href}/`));
        return (
          <li key={href}>
            <NextLink
              href={href}
              prefetch={false}
              className={linkClass}
              aria-current={here ? "page" : undefined}
            >
              {label}
              {count ? <span className="nav-count">{count}</span> : null}
            </NextLink>
          </li>
        );
      })}
    </ul>
  );
}
