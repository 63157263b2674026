import { encode } from "uqr";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

/** What a phone opens that scans the projector: the half-day's page with the code of now. */
export function checkInAddress(baseUrl: string, locale: Locale, slotId: string, code: string): string {
  return `${baseUrl}${localised(locale, routes.checkIn(slotId, code))}`;
}

/** A QR code as one SVG path in a square of `size`. */
export function drawQr(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
