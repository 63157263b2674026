import { escapeHtml } from "@/components/ui/plain-html";
import { coverageStep, decodeCells, type CoverageText } from "@/lib/evidence/coverage/rules";

export interface MatrixProvince {
  code: string;
  name: string;
  isPilot: boolean;
  cells: CoverageText;
}

interface Matrix {
  fields: readonly { code: string }[];
  provinces: readonly MatrixProvince[];
  pilotWord: string;
}

/** The body of the coverage matrix: a row a province, "trained/teachers" in each cell, linked to what stands behind it. */
export function matrixHtml({ fields, provinces, pilotWord }: Matrix): string {
  return provinces
    .map(({ code, name, isPilot, cells }) => {
      const pilot = isPilot ? ` <abbr title="${escapeHtml(pilotWord)}">●</abbr>` : "";
      const row = decodeCells(cells).map(({ teachers, trained }, index) => {
        const step = coverageStep(teachers, trained);
        if (step === 0) return "<td>";
        return `<td class=c${step}><a href=coverage/${fields[index]?.code}-${code}>${trained}/${teachers}</a>`;
      });
      return `<tr><th scope=row>${escapeHtml(name)}${pilot}${row.join("")}`;
    })
    .join("");
}
