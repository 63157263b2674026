export type SearchParams = Record<string, string | string[] | undefined>;

/** The list's address with some parameters changed; an empty one falls out, and a new filter starts at page one. */
export function listUrl(path: string, current: SearchParams, changes: SearchParams = {}): string {
  const merged = { ...current, ...("page" in changes ? {} : { page: undefined }), ...changes };
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(merged)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) params.append(key, one);
  }
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** How many of the named filters hold, for `FilterForm`. */
export function countActive(current: SearchParams, names: readonly string[]): number {
  return names.filter((name) => [current[name]].flat().some(Boolean)).length;
}
