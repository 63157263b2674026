import { createHash } from "node:crypto";
import type { RequestRefusal } from "@/lib/platform/refusal";
import type { Locale } from "./locales";
import { form as formAz } from "./messages/az/form";
import { form as formEn } from "./messages/en/form";
import { form as formTr } from "./messages/tr/form";
import { problem as problemAz } from "./messages/az/problem";
import { problem as problemEn } from "./messages/en/problem";
import { problem as problemTr } from "./messages/tr/problem";
import { request as requestAz } from "./messages/az/request";
import { request as requestEn } from "./messages/en/request";
import { request as requestTr } from "./messages/tr/request";

/** What is said outside a page of the portal. */
export const sentences = {
  tr: { ...requestTr, text: formTr.refusal, ...problemTr },
  en: { ...requestEn, text: formEn.refusal, ...problemEn },
  az: { ...requestAz, text: formAz.refusal, ...problemAz },
} satisfies Record<Locale, unknown>;

const STYLE =
  ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:10vh auto;padding:0 1rem}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What a reader sees when a request is refused before any page of the portal could answer it. */
export function plainPage(locale: Locale, refusal: RequestRefusal, status: number): Response {
  const { title, text, notFound } = sentences[locale];
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title[refusal]}</title><style>${STYLE}</style></head><body><main><h1>${title[refusal]}</h1><p>${text[refusal]}</p><p><a href="/${locale}">${notFound.home}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": POLICY,
    },
  });
}
