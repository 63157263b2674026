"use client";

import { FailedPanel, useFailedLocale } from "@/components/layout/failed-panel";
import "./globals.css";

export default function GlobalFailed({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const locale = useFailedLocale();
  return (
    <html lang={locale}>
      <body>
        <main className="page py-16">
          <FailedPanel digest={error.digest} again={reset} />
        </main>
      </body>
    </html>
  );
}
