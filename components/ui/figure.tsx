import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { ReactNode } from "react";
import { TextLink } from "./link";

interface FigureProps {
  /** null for a masked number, fewer than five. */
  value: number | null;
  label: string;
  /** A unit behind the number, such as "saat". */
  unit?: string;
  digits?: number;
  /** A formatted date: every public number says when it held. */
  asOf?: string;
  /** Opens the rows behind the number. */
  href?: string;
  note?: string;
}

/** A number with its word, the day it held, and a way to the rows behind it. Put several into `Figures`. */
export async function Figure({ value, label, unit, digits = 0, asOf, href, note }: FigureProps) {
  const locale = await getLocale();
  const t = await getTranslations("common.figure");
  return (
    <div className="figure">
      <dt className="figure-label">
        {href ? (
          <TextLink href={href} tone="quiet" className="card-link">
            {label}
          </TextLink>
        ) : (
          label
        )}
      </dt>
      <dd className="figure-value">
        {value === null ? (
          <span className="text-xl">{t("masked")}</span>
        ) : (
          formatNumber(value, locale, digits)
        )}
        {unit && value !== null ? <span className="figure-unit"> {unit}</span> : null}
      </dd>
      {note || asOf ? (
        <dd className="figure-note">
          {note}
          {note && asOf ? " · " : ""}
          {asOf ? t("asOf", { date: asOf }) : ""}
        </dd>
      ) : null}
    </div>
  );
}

/** Figures side by side; at most six. `asOf` once for all of them keeps the row calm. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className="figures">{children}</dl>;
}
