import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavLinks, type NavItem } from "./nav-links";

export interface NavGroup {
  /** The hat these pages belong to, such as "Merkez". */
  title?: string;
  items: NavItem[];
}

interface PortalShellProps {
  /** Whose pages: the person's name, and in which roles. */
  person: { name: string; roles?: string };
  groups: NavGroup[];
  /** Under the menu: signing out. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The signed-in pages: one side menu by role; on a phone it folds into one line above the page. */
export async function PortalShell({ person, groups, foot, children }: PortalShellProps) {
  const t = await getTranslations("layout");
  const menu = (linkClass: string) => (
    <>
      {groups.map(({ title, items }) => (
        <div key={title ?? items[0]?.href} className="portal-group">
          {title ? <p className="portal-group-title">{title}</p> : null}
          <NavLinks items={items} listClass="grid" linkClass={linkClass} />
        </div>
      ))}
      {foot ? <div className="portal-group px-3">{foot}</div> : null}
    </>
  );
  const whose = (
    <span className="min-w-0">
      <span className="block truncate font-[620]">{person.name}</span>
      {person.roles ? <span className="block truncate text-sm text-ink-soft">{person.roles}</span> : null}
    </span>
  );
  return (
    <div className="portal">
      <div className="portal-side print:hidden">
        <details className="portal-fold">
          <summary className="plain-summary">
            {whose}
            <span className="menu-button">
              <span className="menu-bars" aria-hidden="true" />
              {t("nav.portal")}
            </span>
          </summary>
          <nav aria-label={t("nav.portal")}>{menu("menu-link")}</nav>
        </details>
        <div className="portal-fixed">
          <p className="px-3 pb-3">{whose}</p>
          <nav aria-label={t("nav.portal")}>{menu("side-link")}</nav>
        </div>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
