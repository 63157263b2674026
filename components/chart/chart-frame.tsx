import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";

export interface ChartColumn {
  label: string;
  num?: boolean;
}

interface ChartFrameProps {
  /** Says the finding: "Eğitilen öğretmen sayısı bir yılda iki katına çıktı". */
  title: string;
  /** What is counted, in which unit, and "as of". */
  note?: string;
  /** The same values as a table. */
  table: { columns: ChartColumn[]; rows: { key: string; cells: ReactNode[] }[] };
  children: ReactNode;
}

/** Finding above, drawing, and under it the same values as a table. */
export async function ChartFrame({ title, note, table, children }: ChartFrameProps) {
  const t = await getTranslations("common.chart");
  return (
    <figure className="chart">
      <figcaption>
        <p className="text-lg leading-snug font-[620]">{title}</p>
        {note ? <p className="text-sm text-ink-soft">{note}</p> : null}
      </figcaption>
      {children}
      <Details summary={t("table")}>
        <table className="data-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {table.columns.map(({ label, num }) => (
                <th key={label} scope="col" className={num ? "num" : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, cells: [head, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, i) => (
                  <td key={i} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Details>
    </figure>
  );
}

/** The lines of round values behind a chart, with their numbers at the left. */
export function ValueLines({
  ticks,
  y,
  format,
}: {
  ticks: number[];
  y: (value: number) => number;
  format: (value: number) => string;
}) {
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1="0"
            x2="100%"
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? "chart-axis" : "chart-grid"}
          />
          <text x="-8" y={y(tick) + 4.5} textAnchor="end" className="chart-text">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
