import { buttonClass } from "@/components/ui/button-class";
import { Children, Fragment, isValidElement, type ReactNode } from "react";
import { escapeHtml } from "@/components/ui/plain-html";
import { partsOfDay } from "@/lib/platform/dates/calendar";
import { Checkbox, Select, type Option } from "./choice-fields";
import { DateFields } from "./date-fields";
import { fieldId } from "./field-id";
import { TextInput } from "./text-fields";
import type { FilterWords } from "./words";

type Props = Record<string, unknown> & { children?: ReactNode };

type Filters = {
  /** The list's own address. */
  to: string;
  active: number;
  keep: Record<string, string | undefined>;
  search: ReactNode;
  fields: ReactNode;
};

/**
 * A list's filters as one text: they are never refused, so nothing about them changes on the page, and an element for
 * each of a few hundred options took longer than the list itself.
 */
export function filterHtml({ to, active, keep, search, fields }: Filters, words: FilterWords): string {
  const hidden = Object.entries(keep).map(([name, value]) =>
    value ? `<input type="hidden"${attributes({ name, value })}>` : "",
  );
  const clear =
    active > 0 ? `<a href="${escapeHtml(to)}" class="link">${escapeHtml(words.clearAll)}</a>` : "";
  const submit = escapeHtml(search ? words.search : words.submit);
  const buttons = `<div class="flex min-h-11 items-center gap-4"><button type="submit" class="${buttonClass()}">${submit}</button>${clear}</div>`;
  const box = search
    ? `<div class="filter-search"><div class="filter-search-box">${partsHtml(search, words)}</div>${buttons}</div>`
    : "";
  const grid = partsHtml(fields, words) + (search ? "" : buttons);
  const count = words.active ? `<span class="ml-2 font-normal">· ${escapeHtml(words.active)}</span>` : "";
  const more = fields
    ? `<details class="filter-more"${active > 0 ? " open" : ""}><summary>${escapeHtml(words.title)}${count}</summary><div class="filter-grid">${grid}</div></details>`
    : "";
  return hidden.join("") + box + more;
}

function partsHtml(node: ReactNode, words: FilterWords): string {
  let html = "";
  Children.forEach(node, (child) => {
    if (isValidElement<Props>(child)) html += partHtml(child.type, child.props, words);
  });
  return html;
}

function partHtml(type: unknown, props: Props, words: FilterWords): string {
  const text = (name: string) => (props[name] === undefined ? undefined : String(props[name] ?? ""));
  if (type === Select) return select(props, text);
  if (type === TextInput) return input(props, text);
  if (type === DateFields) return date(text("name") ?? "", text("label") ?? "", text("defaultValue"), words);
  if (type === Checkbox) {
    const id = fieldId(text("name") ?? "");
    const checked = props.defaultChecked ? " checked" : "";
    return `<div class="field"><div class="choice"><input type="checkbox"${attributes({ id, name: text("name") })} value="true"${checked}>${label(id, text("label"))}</div></div>`;
  }
  if (type === Fragment) return partsHtml(props.children, words);
  if (type === "div")
    return `<div${attributes({ class: text("className") })}>${partsHtml(props.children, words)}</div>`;
  throw new Error("A filter is a Select, a TextInput, a Checkbox or DateFields, without hint or group.");
}

type Text = (name: string) => string | undefined;

const lines = new WeakMap<object, string>();

/** A few hundred lines that hardly change: of the same options the same text (see `namedOptions`). */
function optionLines(options: readonly Option[]): string {
  const known = lines.get(options);
  if (known !== undefined) return known;
  const text = options
    .map(({ value, label: words }) => `<option value="${escapeHtml(value)}">${escapeHtml(words)}`)
    .join("");
  lines.set(options, text);
  return text;
}

function select(props: Props, text: Text): string {
  const chosen = `<option value="${escapeHtml(text("defaultValue") ?? "")}"`;
  const first =
    props.placeholder === false ? "" : `<option value="">${escapeHtml(text("placeholder") ?? "")}`;
  const all = optionLines(props.options as readonly Option[]).replace(
    `${chosen}>`,
    () => `${chosen} selected>`,
  );
  const [name, id] = [text("name"), fieldId(text("name") ?? "")];
  return field(
    id,
    text("label"),
    `<select${attributes({ id, name, class: "control control-select" })}>${first}${all}</select>`,
  );
}

const WIDTHS: Record<string, string> = { short: " max-w-32", medium: " max-w-80" };

function input(props: Props, text: Text): string {
  const id = fieldId(text("name") ?? "");
  const given = {
    id,
    name: text("name"),
    type: text("type") ?? "text",
    inputmode: text("inputMode"),
    autocomplete: text("autoComplete"),
    maxlength: text("maxLength"),
    value: text("defaultValue"),
    class: `control${WIDTHS[text("width") ?? ""] ?? ""}`,
  };
  return field(id, text("label"), `<input${attributes(given)}>`);
}

const PARTS = [
  { part: "day", size: "2", width: "w-16" },
  { part: "month", size: "2", width: "w-16" },
  { part: "year", size: "4", width: "w-24" },
] as const;

function date(name: string, legend: string, value: string | undefined, words: FilterWords): string {
  const known = value ? partsOfDay(value) : null;
  const first = fieldId(name);
  const inputs = PARTS.map(({ part, size, width }, index) => {
    const id = index === 0 ? first : `${first}-${part}`;
    const given = {
      id,
      name: `${name}.${part}`,
      inputmode: "numeric",
      autocomplete: "off",
      maxlength: size,
      value: known ? String(known[part]) : undefined,
      class: `control ${width}`,
    };
    return `<div><label${attributes({ for: id })} class="mb-1 block text-sm">${escapeHtml(words.date[part])}</label><input${attributes(given)}></div>`;
  });
  const hint = `<div id="${first}-hint" class="field-hint">${escapeHtml(words.date.hint)}</div>`;
  return `<fieldset class="field" aria-describedby="${first}-hint"><legend class="field-label">${escapeHtml(legend)}</legend>${hint}<div class="flex gap-4">${inputs.join("")}</div></fieldset>`;
}

const field = (id: string, words: string | undefined, control: string) =>
  `<div class="field"><label for="${id}" class="field-label">${escapeHtml(words ?? "")}</label>${control}</div>`;

const label = (id: string, words: string | undefined) =>
  `<label for="${id}">${escapeHtml(words ?? "")}</label>`;

function attributes(given: Record<string, string | undefined>): string {
  return Object.entries(given)
    .map(([name, value]) => (value === undefined || value === "" ? "" : ` ${name}="${escapeHtml(value)}"`))
    .join("");
}
