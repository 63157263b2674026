"use client";

import type { ReactNode } from "react";
import type { Given } from "@/components/ui/written-html";
import { NavLinks } from "./nav-links";

interface PortalShellProps {
  /** Whose pages: the person's name, and in which roles. */
  person: { name: string; roles?: string };
  label: string;
  /** The menu, made by `groupsHtml`. */
  menu: Given;
  /** Under the menu: signing out. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The signed-in pages: one side menu by role; on a phone it folds into one line above the page. */
export function PortalShell({ person, label, menu, foot, children }: PortalShellProps) {
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
              {label}
            </span>
          </summary>
        </details>
        <div className="portal-menu">
          {whose}
          <NavLinks label={label} menu={menu} />
          {foot ? <div className="portal-group px-3">{foot}</div> : null}
        </div>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
