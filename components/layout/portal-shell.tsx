import type { ReactNode } from "react";
import { escapeHtml } from "@/components/ui/plain-html";
import { navHtml, type NavItem } from "./nav-html";
import { NavLinks } from "./nav-links";
import { useTranslations } from "@/lib/platform/i18n/translations";

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
export function PortalShell({ person, groups, foot, children }: PortalShellProps) {
  const t = useTranslations("layout");
  const whose = (
    <span className="portal-whose">
      <b>{person.name}</b>
      {person.roles ? <span>{person.roles}</span> : null}
    </span>
  );
  return (
    <div className="portal">
      <div className="portal-side print:hidden">
        <details className="menu-fold portal-fold">
          <summary className="plain-summary">
            {whose}
            <span className="menu-button">
              <span className="menu-bars" aria-hidden="true" />
              {t("nav.portal")}
            </span>
          </summary>
        </details>
        <div className="portal-menu">
          {whose}
          <NavLinks label={t("nav.portal")} html={groups.map(groupHtml).join("")} />
          {foot ? <div className="portal-group px-3">{foot}</div> : null}
        </div>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

function groupHtml({ title, items }: NavGroup): string {
  const heading = title ? `<p class="portal-group-title">${escapeHtml(title)}</p>` : "";
  return `<div class="portal-group">${heading}${navHtml(items)}</div>`;
}
