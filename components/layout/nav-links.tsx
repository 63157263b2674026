"use client";

import { usePathname } from "next/navigation";
import { markedText, type Given } from "@/components/ui/written-html";
import { markHere } from "./nav-html";

interface NavLinksProps {
  label: string;
  /** Made by `navHtml` or `groupsHtml`. */
  menu: Given;
  className?: string;
}

/** A menu; the link whose page this is says so. */
export function NavLinks({ label, menu, className }: NavLinksProps) {
  const here = markHere(menu.html ?? markedText(menu.mark), usePathname() ?? "");
  return (
    <nav
      aria-label={label}
      className={className}
      data-written={menu.mark}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: here }}
    />
  );
}
