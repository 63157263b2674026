import { getLocale } from "next-intl/server";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { ChartFrame, ValueLines } from "./chart-frame";
import { anchorAt, band, valueScale } from "./scale";

export interface ChartPoint {
  label: string;
  /** Shorter, for the axis. */
  short?: string;
  /** null is masked or not known: a gap, told as such in the table. */
  value: number | null;
  /** Opens the rows behind it. */
  href?: string;
}

interface ColumnChartProps {
  title: string;
  note?: string;
  /** What stands along the foot ("Ay") and what is counted ("Öğretmen"). */
  labels: { category: string; value: string; unknown: string };
  points: ChartPoint[];
}

/** Amounts side by side, such as months. Each column can be reached by keyboard. */
export async function ColumnChart({ title, note, labels, points }: ColumnChartProps) {
  const locale = await getLocale();
  const show = (value: number | null) => (value === null ? labels.unknown : formatNumber(value, locale));
  const { y, ticks, foot } = valueScale(points.map(({ value }) => value));
  const sparse = points.length > 8;
  return (
    <ChartFrame
      title={title}
      note={note}
      table={{
        columns: [{ label: labels.category }, { label: labels.value, num: true }],
        rows: points.map(({ label, value, href }) => ({
          key: label,
          cells: [label, href ? <a href={href}>{show(value)}</a> : show(value)],
        })),
      }}
    >
      <svg width="100%" height={foot + 28} className="chart-svg series-1" role="group" aria-label={title}>
        <ValueLines ticks={ticks} y={y} format={(tick) => formatNumber(tick, locale)} />
        {points.map(({ label, value, href }, i) => {
          const place = band(i, points.length);
          const words = `${label}: ${show(value)}`;
          const top = y(value ?? 0);
          const inside = (
            <>
              <rect x={place.start} width={place.width} y="0" height={foot} className="chart-hit" />
              <rect
                x={place.barStart}
                width={place.barWidth}
                y={top}
                height={Math.max(0, foot - top)}
                className="chart-bar"
              />
              <text
                x={place.middle}
                y={top - 8}
                textAnchor={anchorAt(i, points.length)}
                className="chart-tip"
              >
                {words}
              </text>
            </>
          );
          return href ? (
            <a key={label} href={href} className="chart-value" aria-label={words}>
              {inside}
            </a>
          ) : (
            <g key={label} className="chart-value" tabIndex={0} role="img" aria-label={words}>
              {inside}
            </g>
          );
        })}
        <g aria-hidden="true">
          {points.map(({ label, short }, i) => (
            <text
              key={label}
              x={band(i, points.length).middle}
              y={foot + 20}
              textAnchor="middle"
              className={sparse && i % 3 !== 0 ? "chart-text chart-text-spare" : "chart-text"}
            >
              {short ?? label}
            </text>
          ))}
        </g>
      </svg>
    </ChartFrame>
  );
}
