import { formatNumber } from "@/lib/platform/dates/numbers";
import { useLocale, useTranslations } from "@/lib/platform/i18n/translations";
import { pagesAround } from "./pages-around";
import { plainHtml } from "./plain-html";
import { Written } from "./written";

interface PaginationProps {
  total: number;
  /** From 1 on. */
  page: number;
  pageSize: number;
  /** `(page) => listUrl(path, params, { page: String(page) })` */
  hrefFor: (page: number) => string;
}

/** "1–50 of 412 results", said aloud when it changes; put it above the table. */
export function ResultCount({ total, page, pageSize }: Omit<PaginationProps, "hrefFor">) {
  const locale = useLocale();
  const t = useTranslations("list.result");
  const n = (value: number) => formatNumber(value, locale);
  const from = (page - 1) * pageSize + 1;
  return (
    <p role="status" className="font-[600] tabular-nums">
      {total > pageSize
        ? t("range", { total: n(total), from: n(from), to: n(Math.min(total, from + pageSize - 1)) })
        : t("count", { count: total })}
    </p>
  );
}

/** Numbered pages around the present one; nothing where one page holds all. */
export function Pagination({ total, page, pageSize, hrefFor }: PaginationProps) {
  const t = useTranslations("list.page");
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return null;
  const html = plainHtml(
    <>
      {page > 1 ? (
        <a href={hrefFor(page - 1)} rel="prev" className="page-step">
          ← {t("previous")}
        </a>
      ) : null}
      <ol>
        {pagesAround(page, pages).map((shown, i) => (
          <li key={shown ?? `gap-${i}`}>
            {shown === null ? (
              <span className="page-gap">…</span>
            ) : (
              <a
                href={hrefFor(shown)}
                aria-label={t("page", { page: shown })}
                aria-current={shown === page ? "page" : undefined}
              >
                {shown}
              </a>
            )}
          </li>
        ))}
      </ol>
      <span className="page-of">{t("of", { page, pages })}</span>
      {page < pages ? (
        <a href={hrefFor(page + 1)} rel="next" className="page-step">
          {t("next")} →
        </a>
      ) : null}
    </>,
  );
  return <Written as="nav" aria-label={t("label")} className="pagination no-print" html={html ?? ""} />;
}
