import "server-only";
import type { Db, Tx } from "@/lib/platform/db";
import { SETTINGS, type SettingKey, type SettingValue } from "./registry";

export type Settings = { [Key in SettingKey]: SettingValue<Key> };

/** All settings in force on a day (of the network's zone); a row that no longer fits its shape counts as absent. */
export async function readSettings(on: Db | Tx, day: Date): Promise<Settings> {
  const rows = await on.setting.findMany({
    where: { validFrom: { lte: day } },
    orderBy: [{ key: "asc" }, { validFrom: "desc" }],
    distinct: ["key"],
    select: { key: true, value: true },
  });
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const entries = Object.entries(SETTINGS).map(([key, { schema, default: fallback }]) => {
    const parsed = schema.safeParse(stored.get(key));
    return [key, parsed.success ? parsed.data : fallback];
  });
  return Object.fromEntries(entries) as Settings;
}
