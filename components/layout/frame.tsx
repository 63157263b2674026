"use client";

import type { ReactNode } from "react";
import { WrittenHtml, type Given } from "@/components/ui/written-html";
import { Header, type HeaderProps } from "./header";
import { SoftLinks } from "./soft-links";

/** Next sends it along with every page: from here, it needs no script of its own. */
export { NotFoundPanel } from "./not-found-panel";

interface FrameProps extends HeaderProps {
  skip: string;
  /** Made by `footerHtml`. */
  footer: Given;
  children: ReactNode;
}

/** What stands around every page. It is made of words alone: only they cross to the page, not its elements. */
export function Frame({ skip, footer, children, ...header }: FrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="skip-link">
        {skip}
      </a>
      <Header {...header} />
      <main id="main" tabIndex={-1} className="page w-full pt-8 pb-20 lg:pt-12">
        {children}
      </main>
      <WrittenHtml
        as="footer"
        className="mt-auto border-t border-line bg-sunken text-sm text-ink-soft print:hidden"
        {...footer}
      />
      <SoftLinks />
    </div>
  );
}
