"use client";

import { readCells } from "@/components/ui/rows-html";
import { boardHtml, CARD, type BoardColumn, type BoardWords, type Card } from "./board-html";

/** The cards cross to the page once, as one text, and are written out here. */
export function BoardCards({
  columns,
  cells,
  words,
}: {
  columns: readonly BoardColumn[];
  cells: string;
  words: BoardWords;
}) {
  const cards = readCells(cells).map(
    (row) => Object.fromEntries(CARD.map((name, i) => [name, row[i] ?? ""])) as Card,
  );
  return (
    <div
      className="board"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: boardHtml(columns, cards, words) }}
    />
  );
}
