/** The open data: five lists, read-only, with the same columns in JSON, in CSV and in the OpenAPI file. */
export const DATASETS = ["provinces", "fields", "centres", "courses", "sessions"] as const;
export type Dataset = (typeof DATASETS)[number];

export function isDataset(name: string): name is Dataset {
  return (DATASETS as readonly string[]).includes(name);
}

export type ColumnType = "text" | "whole" | "number" | "yes-no" | "date" | "instant" | "texts";
export type Column = {
  name: string;
  type: ColumnType;
  about: string;
  canBeNull?: true;
  /** The column can be filtered by, `?name=value`. */
  isFilter?: true;
  /** The values a text may have. */
  values?: readonly string[];
};

export type Cell = string | number | boolean | null | string[];
export type OpenRow = Record<string, Cell>;

const url: Column = { name: "url", type: "text", about: "The page of the portal about it." };
const names: Column[] = [
  { name: "name_tr", type: "text", about: "The name in Turkish.", canBeNull: true },
  { name: "name_en", type: "text", about: "The name in English.", canBeNull: true },
  { name: "name_az", type: "text", about: "The name in Azerbaijani.", canBeNull: true },
];
const place: Column[] = [
  { name: "latitude", type: "number", about: "Degrees north.", canBeNull: true },
  { name: "longitude", type: "number", about: "Degrees east.", canBeNull: true },
];
const demonstration: Column = {
  name: "demonstration",
  type: "yes-no",
  about: "True where the row is an invented example.",
};

export const MODES = ["face_to_face", "on_the_job", "distance", "blended"] as const;
export const SESSION_STATES = [
  "published",
  "confirmed",
  "completed",
  "closed",
  "cancelled",
  "postponed",
] as const;
export const LANGUAGES = ["tr", "en", "az"] as const;
export const AUDIENCES = ["teacher", "school_leader", "administrative_staff", "centre_staff"] as const;
export const CENTRE_KINDS = ["sectoral", "general_subjects"] as const;

const mode: Column = { name: "mode", type: "text", about: "How it is held.", isFilter: true, values: MODES };

export const COLUMNS: Record<Dataset, readonly Column[]> = {
  provinces: [
    { name: "code", type: "text", about: "The province's code.", isFilter: true },
    { name: "plate", type: "whole", about: "The plate number.", canBeNull: true, isFilter: true },
    { name: "slug", type: "text", about: "Its word in addresses.", isFilter: true },
    { name: "name", type: "text", about: "The name in the network's own language.", isFilter: true },
    { name: "region", type: "text", about: "The region.", isFilter: true },
    { name: "pilot", type: "yes-no", about: "True for a pilot province.", isFilter: true },
    { name: "host", type: "yes-no", about: "True where a centre is.", isFilter: true },
    { name: "population", type: "whole", about: "Inhabitants.", canBeNull: true },
    ...place,
    url,
  ],
  fields: [
    { name: "code", type: "text", about: "The ministry's code of the field.", isFilter: true },
    { name: "slug", type: "text", about: "Its word in addresses.", isFilter: true },
    { name: "name", type: "text", about: "The name in the network's own language.", isFilter: true },
    ...names,
    { name: "general", type: "yes-no", about: "True for a general subject.", isFilter: true },
    { name: "covered", type: "yes-no", about: "True where a centre teaches it.", isFilter: true },
    url,
  ],
  centres: [
    { name: "number", type: "whole", about: "The centre's number.", isFilter: true },
    { name: "slug", type: "text", about: "Its word in addresses.", isFilter: true },
    { name: "name", type: "text", about: "The short name in the network's own language.", isFilter: true },
    ...names,
    { name: "kind", type: "text", about: "What it serves.", isFilter: true, values: CENTRE_KINDS },
    { name: "school", type: "text", about: "The name of the school it sits in." },
    { name: "province", type: "text", about: "The slug of its province.", isFilter: true },
    { name: "district", type: "text", about: "The district.", canBeNull: true },
    { name: "fields", type: "texts", about: "The codes of its fields." },
    { name: "address", type: "text", about: "The postal address.", canBeNull: true },
    { name: "phone", type: "text", about: "The centre's telephone.", canBeNull: true },
    { name: "email", type: "text", about: "The centre's mail address.", canBeNull: true },
    { name: "website", type: "text", about: "The centre's own site.", canBeNull: true },
    ...place,
    {
      name: "confirmed_on",
      type: "date",
      about: "When the centre last confirmed its page.",
      canBeNull: true,
    },
    url,
  ],
  courses: [
    { name: "slug", type: "text", about: "Its word in addresses.", isFilter: true },
    { name: "title", type: "text", about: "The title." },
    { name: "summary", type: "text", about: "What it is about, in a sentence or two." },
    mode,
    { name: "hours", type: "whole", about: "Hours of the whole course.", isFilter: true },
    {
      name: "language",
      type: "text",
      about: "The language it is held in.",
      isFilter: true,
      values: LANGUAGES,
    },
    { name: "audiences", type: "texts", about: "Whom it is for.", values: AUDIENCES },
    { name: "fields", type: "texts", about: "The codes of its fields." },
    {
      name: "all_fields",
      type: "yes-no",
      about: "True where teachers of every field may apply.",
      isFilter: true,
    },
    { name: "centre", type: "text", about: "The slug of the centre that holds it.", isFilter: true },
    demonstration,
    url,
  ],
  sessions: [
    { name: "reference", type: "text", about: "The session's reference.", isFilter: true },
    { name: "course", type: "text", about: "The slug of its course.", isFilter: true },
    { name: "title", type: "text", about: "The course's title." },
    mode,
    { name: "status", type: "text", about: "Where it stands.", isFilter: true, values: SESSION_STATES },
    { name: "centre", type: "text", about: "The slug of the centre.", isFilter: true },
    {
      name: "province",
      type: "text",
      about: "The slug of the province it is held in.",
      canBeNull: true,
      isFilter: true,
    },
    { name: "starts_at", type: "instant", about: "The start." },
    { name: "ends_at", type: "instant", about: "The end." },
    { name: "opens_at", type: "instant", about: "From when teachers may apply." },
    { name: "closes_at", type: "instant", about: "Until when teachers may apply." },
    { name: "seats", type: "whole", about: "Seats in all." },
    { name: "seats_taken", type: "whole", about: "Seats taken or held." },
    demonstration,
    url,
  ],
};

export const LIMIT_MOST = 100;
export const LIMIT_DEFAULT = 50;

/** A position in one list, without meaning to whoever carries it. */
export function toCursor(dataset: Dataset, after: string): string {
  return Buffer.from(JSON.stringify([dataset, after])).toString("base64url");
}

/** Where to go on, or null for what no answer of ours ever gave. */
export function readCursor(dataset: Dataset, cursor: string): string | null {
  if (!/^[A-Za-z0-9_-]{1,400}$/.test(cursor)) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(read) || read.length !== 2 || read[0] !== dataset) return null;
    const after: unknown = read[1];
    return typeof after === "string" && toCursor(dataset, after) === cursor && isPlain(after) ? after : null;
  } catch {
    return null;
  }
}

/** What may go to the database as a text to compare with. */
export function isPlain(text: string): boolean {
  return text.length > 0 && text.length <= 200 && text.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(text);
}

/** The largest number of a database column of ours. */
export const INT4_MAX = 2_147_483_647;

/** A filter's value as its column's type, or undefined where it cannot be one. */
export function readFilter(column: Column, given: string): string | number | boolean | undefined {
  if (column.values) return column.values.includes(given) ? given : undefined;
  switch (column.type) {
    case "yes-no":
      return given === "true" ? true : given === "false" ? false : undefined;
    case "whole":
      return /^[0-9]{1,10}$/.test(given) && Number(given) <= INT4_MAX ? Number(given) : undefined;
    default:
      return isPlain(given) ? given : undefined;
  }
}

/** CSV where it is asked for by name, or liked better than JSON. */
export function prefersCsv(accept: string | null): boolean {
  const liking = { csv: -1, json: -1 };
  for (const part of (accept ?? "").toLowerCase().split(",")) {
    const [type = "", ...params] = part.split(";").map((piece) => piece.trim());
    const given = params.find((param) => param.startsWith("q="))?.slice(2);
    const quality = given === undefined ? 1 : Number(given);
    if (!Number.isFinite(quality)) continue;
    if (type === "text/csv") liking.csv = Math.max(liking.csv, quality);
    if (["application/json", "application/*", "*/*"].includes(type)) {
      liking.json = Math.max(liking.json, type === "*/*" ? quality - 0.001 : quality);
    }
  }
  return liking.csv > 0 && liking.csv > liking.json;
}

/** Whether one of the tags that came with If-None-Match is this one; weak and strong count as the same. */
export function matchesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const bare = (text: string) => text.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((given) => bare(given) === bare(tag));
}
