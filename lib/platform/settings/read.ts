import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
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
  const keys = Object.keys(SETTINGS) as SettingKey[];
  return Object.fromEntries(keys.map((key) => [key, settingValue(key, stored.get(key))])) as Settings;
}

/** One setting in force on a day. */
export async function readSetting<Key extends SettingKey>(
  on: Db | Tx,
  key: Key,
  day: Date,
): Promise<SettingValue<Key>> {
  const row = await on.setting.findFirst({
    where: { key, validFrom: { lte: day } },
    orderBy: { validFrom: "desc" },
    select: { value: true },
  });
  return settingValue(key, row?.value);
}

/** A value as it was stored, or the default: for queries that read one setting beside other things. */
export function settingValue<Key extends SettingKey>(key: Key, stored: unknown): SettingValue<Key> {
  const { schema, default: fallback } = SETTINGS[key];
  const parsed = schema.safeParse(stored);
  return (parsed.success ? parsed.data : fallback) as SettingValue<Key>;
}

/** The same for a page. */
export async function getSettings(_actor: Actor, day: Date): Promise<Settings> {
  return readSettings(db, day);
}
