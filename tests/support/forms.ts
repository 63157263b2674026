import { MULTIPART, multipart, request, type RawAnswer } from "./raw-http";

/** A form as the server sent it: where it posts to, what React hid in it, and the names a person fills. */
export type FoundForm = { path: string; hidden: [string, string][]; names: string[] };

const ENTITIES: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'", "#39": "'" };
const plain = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** The forms of a page that post, one of each kind: a list's hundredth button is the first once more. */
export function formsOf(path: string, html: string): FoundForm[] {
  const found = new Map<string, FoundForm>();
  for (const [, open = "", inner = ""] of html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)) {
    if (attribute(open, "method")?.toLowerCase() !== "post" && !inner.includes("$ACTION_")) continue;
    const to = attribute(open, "action");
    const fields = [...inner.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)].flatMap(([tag]) => {
      const name = attribute(tag, "name");
      return name === undefined ? [] : [[name, attribute(tag, "value") ?? ""] as [string, string]];
    });
    const hidden = fields.filter(([name]) => name.startsWith("$ACTION_"));
    const names = [...new Set(fields.map(([name]) => name).filter((name) => !name.startsWith("$ACTION_")))];
    const kind = `${to} ${names.join(" ").replace(/[0-9a-f-]{36}/g, "id")}`;
    if (names.length > 0) found.set(kind, { path: to || path, hidden, names });
  }
  return [...found.values()];
}

/** The addresses of ours that a page leads to, without fragments. */
export function linksOf(locale: string, html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = ""]) => plain(href));
  return [...new Set(links.map((href) => href.split("#")[0] ?? ""))].filter(
    (href) => href === `/${locale}` || href.startsWith(`/${locale}/`),
  );
}

type Part = [string, string | Buffer];

/** Posts a form by hand with every field replaced: no id of it is a real one, so that nothing of it can be done. */
export function postForm(
  base: string,
  cookie: string,
  { path, hidden }: FoundForm,
  fields: Part[],
): Promise<RawAnswer> {
  return request(
    base,
    "POST",
    path,
    { ...MULTIPART, origin: base, cookie },
    multipart([...hidden, ...fields]),
  );
}
