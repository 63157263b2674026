import "server-only";
import type { Tx } from "@/lib/platform/db";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { freeSlug, slugOf } from "@/lib/platform/slug";

/** Locks a programme's row until the transaction ends, then reads it; null where there is none. */
export async function lockProgramme(tx: Tx, programmeId: string) {
  await tx.$queryRaw`SELECT id FROM programme WHERE id = ${programmeId}::uuid FOR UPDATE`;
  const row = await tx.programme.findUnique({ where: { id: programmeId } });
  return row && { ...row, startsOn: dayOfDate(row.startsOn), profilesDueOn: dayOfDate(row.profilesDueOn) };
}
export type LockedProgramme = NonNullable<Awaited<ReturnType<typeof lockProgramme>>>;

/** An address for a new programme that nobody else can take before this transaction ends. */
export async function takeProgrammeSlug(tx: Tx, name: string): Promise<string> {
  const slug = slugOf(name, "programme");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`programme.slug:${slug}`}, 0))`;
  const taken = await tx.programme.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return freeSlug(slug, new Set(taken.map((programme) => programme.slug)));
}
