import { Fragment, isValidElement, type ReactNode } from "react";

const ELEMENTS = new Set([
  "a",
  "abbr",
  "article",
  "b",
  "br",
  "caption",
  "code",
  "div",
  "em",
  "h3",
  "img",
  "li",
  "nav",
  "ol",
  "p",
  "small",
  "span",
  "strong",
  "th",
  "thead",
  "time",
  "tr",
  "ul",
]);
const VOID = new Set(["br", "img"]);
const ATTRIBUTES: Record<string, string> = {
  alt: "alt",
  className: "class",
  dateTime: "datetime",
  height: "height",
  href: "href",
  hrefLang: "hreflang",
  id: "id",
  lang: "lang",
  rel: "rel",
  scope: "scope",
  src: "src",
  title: "title",
  width: "width",
};
const SAFE_ADDRESS = /^(?:[/#?]|https?:|mailto:|tel:)/;
const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const SIGNS = /[&<>"']/;

export function escapeHtml(text: string): string {
  return SIGNS.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text;
}

/** A cell's text or plain markup as HTML; null for whatever needs React: a component, a handler, an unknown attribute. */
export function plainHtml(node: ReactNode): string | null {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escapeHtml(String(node));
  if (Array.isArray(node)) return joined(node as ReactNode[]);
  if (!isValidElement<Record<string, unknown>>(node)) return null;
  const inner = plainHtml(node.props.children as ReactNode);
  if (inner === null || node.type === Fragment) return inner;
  if (typeof node.type !== "string" || !ELEMENTS.has(node.type)) return null;
  const attributes = attributesOf(node.props);
  if (attributes === null) return null;
  return VOID.has(node.type)
    ? `<${node.type}${attributes}>`
    : `<${node.type}${attributes}>${inner}</${node.type}>`;
}

function joined(nodes: readonly ReactNode[]): string | null {
  let html = "";
  for (const node of nodes) {
    const part = plainHtml(node);
    if (part === null) return null;
    html += part;
  }
  return html;
}

function attributesOf(props: Record<string, unknown>): string | null {
  let html = "";
  for (const name in props) {
    const value = props[name];
    if (name === "children" || value === undefined || value === null) continue;
    const known = ATTRIBUTES[name] ?? (/^(?:aria|data)-[a-z-]+$/.test(name) ? name : null);
    if (known === null || (typeof value !== "string" && typeof value !== "number")) return null;
    if ((known === "href" || known === "src") && !SAFE_ADDRESS.test(String(value))) return null;
    html += ` ${known}="${escapeHtml(String(value))}"`;
  }
  return html;
}
