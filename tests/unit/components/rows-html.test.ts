import { expect, it } from "vitest";
import { rowsHtml } from "@/components/ui/rows-html";

it("makes no row of nothing", () => {
  const columns = [
    { label: "Ad", head: true },
    { label: "Saat", num: true },
  ];
  expect(rowsHtml(columns, [])).toBe("");
  expect(rowsHtml(columns, [["Ayşe", "12"]])).toBe(
    '<tr><th scope="row">Ayşe</th><td data-label="Saat" class="num">12</td></tr>',
  );
});
