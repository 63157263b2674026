import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import {
  COLUMNS,
  DATASETS,
  LIMIT_DEFAULT,
  LIMIT_MOST,
  matchesTag,
  toCursor,
  type Column,
  type Dataset,
  type OpenRow,
} from "./rules";
import type { WrongParameter } from "./schema";

/** Anybody's page may read the open data; nothing in it depends on who asks. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, link",
  "cross-origin-resource-policy": "cross-origin",
  vary: "accept",
} as const;

type Keyed = { key: string; row: OpenRow };
export type Answer = {
  dataset: Dataset;
  rows: readonly Keyed[];
  limit: number;
  /** The address that was asked for. */
  url: URL;
  asCsv: boolean;
  ifNoneMatch: string | null;
};

/** JSON `{ data, next }` or CSV with a Link header; `rows` may hold one more than the limit, which is not shown. */
export function answerRows({ dataset, rows, limit, url, asCsv, ifNoneMatch }: Answer): Response {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? nextAddress(url, toCursor(dataset, last.key)) : null;
  const data = shown.map(({ row }) => row);
  const body = asCsv ? toCsv(COLUMNS[dataset], data) : JSON.stringify({ data, next });
  const type = asCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
  const headers = new Headers({ "content-type": type });
  if (next) headers.set("link", `<${next}>; rel="next"`);
  if (asCsv) headers.set("content-disposition", `inline; filename="${dataset}.csv"`);
  return tagged(body, headers, ifNoneMatch);
}

/** A text with its tag; empty with 304 where the asker has it already. */
export function tagged(body: string, headers: Headers, ifNoneMatch: string | null): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  for (const [name, value] of Object.entries(OPEN)) headers.set(name, value);
  headers.set("etag", tag);
  headers.set("cache-control", "public, max-age=60");
  if (!matchesTag(ifNoneMatch, tag)) return new Response(body, { headers });
  headers.delete("content-type");
  return new Response(null, { status: 304, headers });
}

export function answerWrong(wrong: WrongParameter): Response {
  return Response.json({ error: wrong }, { status: 400, headers: { ...OPEN, "cache-control": "no-store" } });
}

export function answerUnknown(): Response {
  const message = `There is no such list. There are: ${DATASETS.join(", ")}.`;
  return Response.json(
    { error: { message } },
    { status: 404, headers: { ...OPEN, "cache-control": "no-store" } },
  );
}

export function answerPreflight(): Response {
  const headers = {
    ...OPEN,
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "accept, if-none-match",
    "access-control-max-age": "86400",
  };
  return new Response(null, { status: 204, headers });
}

function nextAddress(url: URL, cursor: string): string {
  const next = new URL(url);
  next.searchParams.set("cursor", cursor);
  return next.href;
}

function toCsv(columns: readonly Column[], rows: readonly OpenRow[]): string {
  const cells = rows.map((row) =>
    columns.map(({ name }) => {
      const cell = row[name] ?? null;
      if (Array.isArray(cell)) return cell.join(" ");
      return typeof cell === "boolean" ? String(cell) : cell;
    }),
  );
  return stringify([columns.map(({ name }) => name), ...cells], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}

type Schema = Record<string, unknown>;

const TYPES: Record<Column["type"], Schema> = {
  text: { type: "string" },
  whole: { type: "integer" },
  number: { type: "number" },
  "yes-no": { type: "boolean" },
  date: { type: "string", format: "date" },
  instant: { type: "string", format: "date-time" },
  texts: { type: "array", items: { type: "string" } },
};

function columnSchema({ type, values, canBeNull, about }: Column): Schema {
  const base = TYPES[type];
  if (type === "texts") {
    return { ...base, description: about, items: values ? { type: "string", enum: values } : base.items };
  }
  return {
    ...base,
    type: canBeNull ? [base.type, "null"] : base.type,
    description: about,
    ...(values ? { enum: values } : {}),
  };
}

function filterParameter({ name, type, values, about }: Column): Schema {
  const schema = values ? { type: "string", enum: values } : TYPES[type];
  return { name, in: "query", required: false, description: `Only rows with this ${name}. ${about}`, schema };
}

const SHARED_PARAMETERS: Schema[] = [
  {
    name: "limit",
    in: "query",
    description: "How many rows at most.",
    schema: { type: "integer", minimum: 1, maximum: LIMIT_MOST, default: LIMIT_DEFAULT },
  },
  {
    name: "cursor",
    in: "query",
    description: "Where to go on; taken from `next` of the answer before.",
    schema: { type: "string" },
  },
  {
    name: "format",
    in: "query",
    description: "json or csv; stands above the Accept header.",
    schema: { type: "string", enum: ["json", "csv"] },
  },
];

const ABOUT: Record<Dataset, string> = {
  provinces: "The provinces of the country: which are pilot, which host a centre.",
  fields: "Vocational fields and general subjects: which are covered by a centre.",
  centres: "The open centres with their school, fields and contacts.",
  courses: "The published courses.",
  sessions: "The sessions of published courses, past and to come, with their seats.",
};

function pathOf(dataset: Dataset): Schema {
  const fail = { content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } };
  const page = {
    type: "object",
    required: ["data", "next"],
    additionalProperties: false,
    properties: {
      data: { type: "array", items: { $ref: `#/components/schemas/${dataset}` } },
      next: { type: ["string", "null"], format: "uri", description: "The address of the next page." },
    },
  };
  return {
    get: {
      summary: ABOUT[dataset],
      operationId: `list_${dataset}`,
      parameters: [
        ...COLUMNS[dataset].filter((column) => column.isFilter).map(filterParameter),
        ...SHARED_PARAMETERS,
      ],
      responses: {
        200: {
          description: "One page of the list.",
          headers: { ETag: { schema: { type: "string" } }, Link: { schema: { type: "string" } } },
          content: {
            "application/json": { schema: page },
            "text/csv": {
              schema: { type: "string", description: "The same columns, comma-separated, UTF-8." },
            },
          },
        },
        304: { description: "Nothing changed since the answer with this ETag." },
        400: { description: "A parameter is unknown, repeated or malformed.", ...fail },
      },
    },
  };
}

function rowSchema(columns: readonly Column[]) {
  return {
    type: "object",
    additionalProperties: false,
    required: columns.map(({ name }) => name),
    properties: Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])),
  };
}

function rowSchemas() {
  const schemas = DATASETS.map((dataset) => [dataset, rowSchema(COLUMNS[dataset])] as const);
  return Object.fromEntries(schemas) as Record<Dataset, ReturnType<typeof rowSchema>>;
}

/** The description that machines read, served beside the lists. */
export function openApiDocument(baseUrl: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Open data of the network of Sectoral Centres of Excellence",
      version: "1.0.0",
      description: "Read-only lists. No key is needed. Personal data is in none of them.",
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths: Object.fromEntries(DATASETS.map((dataset) => [`/${dataset}`, pathOf(dataset)])),
    components: {
      schemas: {
        ...rowSchemas(),
        Error: {
          type: "object",
          required: ["error"],
          properties: {
            error: {
              type: "object",
              required: ["message"],
              properties: { parameter: { type: "string" }, message: { type: "string" } },
            },
          },
        },
      },
    },
  };
}
