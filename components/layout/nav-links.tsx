"use client";

import { usePathname } from "next/navigation";
import { markHere } from "./nav-html";

interface NavLinksProps {
  label: string;
  /** Made by `navHtml`. */
  html: string;
  className?: string;
}

/** A menu; the link whose page this is says so. */
export function NavLinks({ label, html, className }: NavLinksProps) {
  const here = markHere(html, usePathname() ?? "");
  return <nav aria-label={label} className={className} dangerouslySetInnerHTML={{ __html: here }} />;
}
