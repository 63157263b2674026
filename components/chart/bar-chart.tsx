import { getLocale } from "next-intl/server";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { ChartPoint } from "./column-chart";

interface BarChartProps {
  title: string;
  note?: string;
  labels: { category: string; value: string; unknown: string };
  points: ChartPoint[];
  /** Places behind the comma. */
  digits?: number;
}

/**
 * Amounts by name, longest names welcome: each row is name, bar and number, so the drawing is its own table.
 * Sort the points by value before.
 */
export async function BarChart({ title, note, labels, points, digits = 0 }: BarChartProps) {
  const locale = await getLocale();
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
  return (
    <figure className="chart">
      <figcaption>
        <p className="text-lg leading-snug font-[620]">{title}</p>
        {note ? <p className="text-sm text-ink-soft">{note}</p> : null}
      </figcaption>
      <table className="bar-table">
        <caption className="sr-only">{title}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{labels.category}</th>
            <th scope="col">{labels.value}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, value, href }) => (
            <tr key={label}>
              <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
              <td>
                <svg width="100%" height="18" className="series-1" aria-hidden="true">
                  <rect
                    x="0"
                    y="2"
                    width={`${Math.round(((value ?? 0) / most) * 1000) / 10}%`}
                    height="14"
                    rx="2"
                    className="chart-bar"
                  />
                </svg>
                <span>{value === null ? labels.unknown : formatNumber(value, locale, digits)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
