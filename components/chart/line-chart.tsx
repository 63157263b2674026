import { getLocale } from "next-intl/server";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { ChartFrame, ValueLines } from "./chart-frame";
import { anchorAt, band, spreadLabels, valueScale } from "./scale";

export interface LineSeries {
  name: string;
  /** One for each category; null is a gap. */
  values: (number | null)[];
}

interface LineChartProps {
  title: string;
  note?: string;
  /** What stands along the foot ("Ay"), and the word for a gap. */
  labels: { category: string; unknown: string };
  categories: { label: string; short?: string }[];
  /** At most four. */
  series: LineSeries[];
}

/** How a few amounts move over time; each line carries its name at its end. Each value can be reached by keyboard. */
export async function LineChart({ title, note, labels, categories, series }: LineChartProps) {
  const locale = await getLocale();
  const show = (value: number | null | undefined) =>
    value == null ? labels.unknown : formatNumber(value, locale);
  const { y, ticks, foot } = valueScale(series.flatMap(({ values }) => values));
  const places = categories.map((_, i) => band(i, categories.length));
  const ends = series.map(({ values }) => y(values.findLast((value) => value !== null) ?? 0) + 5);
  const nameHeights = spreadLabels(ends);
  const sparse = categories.length > 8;
  return (
    <ChartFrame
      title={title}
      note={note}
      table={{
        columns: [{ label: labels.category }, ...series.map(({ name }) => ({ label: name, num: true }))],
        rows: categories.map(({ label }, i) => ({
          key: label,
          cells: [label, ...series.map(({ values }) => show(values[i]))],
        })),
      }}
    >
      <ul className="chart-legend" aria-hidden="true">
        {series.map(({ name }, i) => (
          <li key={name} className={`series-${(i % 4) + 1}`}>
            {name}
          </li>
        ))}
      </ul>
      <svg
        width="100%"
        height={foot + 28}
        className="chart-svg chart-svg-named"
        role="group"
        aria-label={title}
      >
        <ValueLines ticks={ticks} y={y} format={(tick) => formatNumber(tick, locale)} />
        {series.map(({ name, values }, s) => (
          <g key={name} className={`series-${(s % 4) + 1}`}>
            <g aria-hidden="true">
              {values.map((value, i) => {
                const next = values[i + 1];
                if (value === null || next === null || next === undefined) return null;
                return (
                  <line
                    key={i}
                    x1={places[i]?.middle}
                    y1={y(value)}
                    x2={places[i + 1]?.middle}
                    y2={y(next)}
                    className="chart-line"
                  />
                );
              })}
              <text x="100%" dx="2" y={nameHeights[s]} className="chart-series-label">
                {name}
              </text>
            </g>
            {values.map((value, i) => {
              if (value === null) return null;
              const words = `${categories[i]?.label}, ${name}: ${show(value)}`;
              return (
                <g key={i} className="chart-value" tabIndex={0} role="img" aria-label={words}>
                  <circle cx={places[i]?.middle} cy={y(value)} r="12" className="chart-hit" />
                  <circle cx={places[i]?.middle} cy={y(value)} r="4" className="chart-point" />
                  <text
                    x={places[i]?.middle}
                    y={y(value) - 12}
                    textAnchor={anchorAt(i, values.length)}
                    className="chart-tip"
                  >
                    {words}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
        <g aria-hidden="true">
          {categories.map(({ label, short }, i) => (
            <text
              key={label}
              x={places[i]?.middle}
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
