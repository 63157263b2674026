import { expect, it } from "vitest";
import { plainHtml } from "@/components/ui/plain-html";
import { rowsHtml } from "@/components/ui/rows-html";

it("writes text and plain markup as React would, with every sign escaped", () => {
  expect(plainHtml(`<b> & "c"`)).toBe("&lt;b&gt; &amp; &quot;c&quot;");
  expect(plainHtml(0)).toBe("0");
  expect(plainHtml([null, false, undefined, "", 1])).toBe("1");
  const link = (
    <a className="quiet-link" href="/tr/x?a=1&b=2" title={'"'} lang={undefined}>
      {"<Kaya>"}, {"Ali"}
    </a>
  );
  expect(plainHtml(link)).toBe(
    '<a class="quiet-link" href="/tr/x?a=1&amp;b=2" title="&quot;">&lt;Kaya&gt;, Ali</a>',
  );
  expect(
    plainHtml(
      <>
        <span aria-label="x">1</span>
        <br />
      </>,
    ),
  ).toBe('<span aria-label="x">1</span><br>');
});

it("leaves to React what is more than plain markup", () => {
  const Part = () => <p>part</p>;
  expect(plainHtml(<Part />)).toBeNull();
  expect(plainHtml(["a", <Part key="p" />])).toBeNull();
  expect(plainHtml(<span onClick={() => undefined}>a</span>)).toBeNull();
  expect(plainHtml(<span dangerouslySetInnerHTML={{ __html: "<i>" }} />)).toBeNull();
  expect(plainHtml(<a href="javascript:alert(1)">a</a>)).toBeNull();
  expect(plainHtml(<input name="a" />)).toBeNull();
});

it("puts the cells into rows with the row's name and the phone's labels", () => {
  const columns = [{ label: "Ad", head: true }, { label: `"Saat"`, num: true }, { label: "İl" }];
  expect(rowsHtml(columns, [["a", "1", ""]])).toBe(
    '<tr><th scope="row">a</th><td data-label="&quot;Saat&quot;" class="num">1</td><td data-label="İl"></td></tr>',
  );
});
