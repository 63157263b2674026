"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { softTarget } from "./soft-target";

/**
 * Follows links inside the portal without loading the page anew: one listener for all of them. Links are plain markup,
 * which works without it too, and a page of links is not a page of components.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link) return;
      if (link.dataset.keep !== undefined) link.search = window.location.search;
      const target = softTarget(link, window.location);
      if (target === null) return;
      event.preventDefault();
      for (const fold of document.querySelectorAll("details.menu-fold[open]")) fold.removeAttribute("open");
      router.push(target);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
