"use client";

import { matrixHtml } from "./matrix-html";

interface CoverageTableProps {
  caption: string;
  corner: string;
  fields: { code: string; name: string }[];
  /** Made by `writeProvinces`. */
  provinces: string;
  pilotWord: string;
}

/**
 * Two thousand cells with a link each. They cross to the page as short lines and are written out here, as one text: a
 * component a cell would make the page four times as large and as slow.
 */
export function CoverageTable({ caption, corner, fields, provinces, pilotWord }: CoverageTableProps) {
  const { html, most } = matrixHtml({ fields, provinces, pilotWord });
  return (
    <div className="matrix-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={`matrix most-c${most}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {fields.map(({ code, name }) => (
              <th key={code} scope="col">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
      </table>
    </div>
  );
}
