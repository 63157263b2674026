import "server-only";
import { isMinistry, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";

/** Every value ever set, newest date first, with who set it; for the ministry. */
export async function listSettingHistory(actor: Actor) {
  if (!isMinistry(actor)) return null;
  return db.setting.findMany({
    select: {
      id: true,
      key: true,
      value: true,
      validFrom: true,
      setAt: true,
      setBy: { select: { givenName: true, familyName: true } },
    },
    orderBy: [{ key: "asc" }, { validFrom: "desc" }],
  });
}
export type SettingHistoryRow = NonNullable<Awaited<ReturnType<typeof listSettingHistory>>>[number];
