import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";

export type CountryOption = { code: string; name: string; names: unknown };

export async function listCountries(_actor: Actor): Promise<CountryOption[]> {
  return db.country.findMany({ select: { code: true, name: true, names: true }, orderBy: { name: "asc" } });
}
