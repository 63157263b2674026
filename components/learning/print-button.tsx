"use client";

import { useSyncExternalStore } from "react";
import { buttonClass } from "@/components/ui/button-class";

const never = () => () => undefined;

/** Only where scripts run; without them the browser's own menu prints. */
export function PrintButton({ label }: { label: string }) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isAlive) return null;
  return (
    <button type="button" className={buttonClass("primary")} onClick={() => window.print()}>
      {label}
    </button>
  );
}
