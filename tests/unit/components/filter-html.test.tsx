import { expect, it } from "vitest";
import { Checkbox, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { filterHtml } from "@/components/form/filter-html";
import { TextInput } from "@/components/form/text-fields";

const words = {
  search: "Ara",
  submit: "Süz",
  clearAll: "Temizle",
  title: "Süzgeçler",
  active: "",
  date: { day: "Gün", month: "Ay", year: "Yıl", hint: "Örneğin 12 3 2026" },
};
const filters = { to: "/tr/list", active: 0, keep: {}, search: null, fields: null };

it("writes the usual fields, each with its label, and everything typed escaped", () => {
  const html = filterHtml(
    {
      ...filters,
      keep: { sort: '"name', order: undefined },
      search: <TextInput name="q" type="search" label="Ara" defaultValue={'"><b>'} />,
      fields: (
        <>
          <Select
            name="province"
            label="İl"
            placeholder="Hepsi"
            options={[
              { value: "06", label: "Ankara" },
              { value: "34", label: "<İstanbul>" },
            ]}
            defaultValue="34"
          />
          {false}
          <div className="filter-wide">
            <DateFields name="from" label="İlk gün" defaultValue="2026-03-12" />
          </div>
          <Checkbox name="seats" label="Yeri olan" defaultChecked />
        </>
      ),
    },
    words,
  );
  expect(html).toContain('<input type="hidden" name="sort" value="&quot;name">');
  expect(html).not.toContain('name="order"');
  expect(html).toContain('<label for="f-q" class="field-label">Ara</label>');
  expect(html).toContain('name="q" type="search" value="&quot;&gt;&lt;b&gt;"');
  expect(html).toContain('<option value="">Hepsi<option value="06">Ankara');
  expect(html).toContain('<option value="34" selected>&lt;İstanbul&gt;</select>');
  expect(html).toContain('<legend class="field-label">İlk gün</legend>');
  expect(html).toContain('id="f-from-month" name="from.month"');
  expect(html).toContain('name="from.day" inputmode="numeric" autocomplete="off" maxlength="2" value="12"');
  expect(html).toContain('<input type="checkbox" id="f-seats" name="seats" value="true" checked>');
});

it("opens the fold and offers to clear while filters hold", () => {
  const fields = <Select name="role" label="Rol" placeholder={false} options={[]} />;
  const closed = filterHtml({ ...filters, fields }, words);
  expect(closed).toContain('<details class="filter-more"><summary>Süzgeçler</summary>');
  expect(closed).toContain(">Süz</button>");
  expect(closed).not.toContain("Temizle");
  const open = filterHtml({ ...filters, fields, active: 2 }, { ...words, active: "2 süzgeç" });
  expect(open).toContain('<details class="filter-more" open>');
  expect(open).toContain("· 2 süzgeç");
  expect(open).toContain('<a href="/tr/list" class="link">Temizle</a>');
});

it("takes no other part", () => {
  expect(() => filterHtml({ ...filters, fields: <p>x</p> }, words)).toThrow("A filter is");
});
