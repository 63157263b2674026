"use client";

import { FailedPanel } from "@/components/layout/failed-panel";

export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailedPanel digest={error.digest} again={reset} />;
}
