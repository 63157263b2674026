import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { Written } from "@/components/ui/written";
import { writingOnce } from "@/lib/platform/answer/written";

const piece = <Written as="ol" className="catalogue" html="<li>ığüşöç & a</li>" />;

it("writes its markup, and in a document marks it so that the page can read it back", () => {
  expect(renderToString(piece)).toBe('<ol class="catalogue"><li>ığüşöç & a</li></ol>');
  const marked = writingOnce(() => renderToString(piece));
  expect(marked).toMatch(/^<ol class="catalogue" data-written="[-0-9a-f]+"><li>ığüşöç & a<\/li><\/ol>$/);
});

it("says that a piece is missing rather than leaving it out", async () => {
  const { WrittenHtml } = await import("@/components/ui/written-html");
  expect(() => renderToString(<WrittenHtml as="div" mark="nobody" />)).toThrow("not held");
});
