import type { Prisma } from "@/lib/platform/db/generated/client";
import { stableId } from "@/prisma/seed/stable-id";
import type { Demonstration, Facts } from "./demonstration";
import type { SeededProgramme } from "./programmes";

/** The guide went to every province of the schools; most passed it on, in most districts a principal did, most schools opened it. */
export function addReceipts(
  data: Demonstration,
  facts: Facts,
  programme: SeededProgramme,
  schoolIds: string[],
): void {
  const sentAt = data.daysAgo(60, 600);
  const cast = new Set(data.personas.values());
  const inProgramme = data.schools.filter(({ id }) => schoolIds.includes(id ?? ""));
  const receipt = (
    place: { provinceId: string; districtId?: string | null; schoolId?: string | null },
    { readAt, ...who }: Pick<Prisma.GuideReceiptCreateManyInput, "readAt" | "readById" | "responsibleId">,
  ): Prisma.GuideReceiptCreateManyInput => ({
    id: stableId("guide-receipt", programme.slug, place.schoolId ?? place.districtId ?? place.provinceId),
    programmeId: programme.id,
    guideVersion: 1,
    districtId: null,
    schoolId: null,
    ...place,
    sentAt,
    readAt,
    ...who,
  });
  const byProvince = facts.provinces.filter(({ id }) =>
    inProgramme.some(({ provinceId }) => provinceId === id),
  );
  byProvince.forEach(({ id: provinceId }, index) => {
    const isSilent = index % 6 === 5;
    data.guideReceipts.push(
      receipt({ provinceId }, { readAt: isSilent ? null : data.daysAgo(55, 600 + index) }),
    );
    if (isSilent) return;
    const own = inProgramme.filter((school) => school.provinceId === provinceId);
    const waiting = new Set<string>();
    const districtIds = new Set(own.flatMap((school) => (school.districtId ? [school.districtId] : [])));
    [...districtIds].forEach((districtId, n) => {
      const leaders = data.leaders.filter(({ schoolId }) =>
        data.schools.some((school) => school.id === schoolId && school.districtId === districtId),
      );
      const responsible = leaders.find(({ id }) => cast.has(id)) ?? leaders[0];
      const isCasts = responsible !== undefined && cast.has(responsible.id);
      const isWaiting = !isCasts && (index + n) % 3 === 2;
      if (isWaiting) waiting.add(districtId);
      data.guideReceipts.push(
        receipt(
          { provinceId, districtId },
          {
            responsibleId: (index + n) % 4 === 3 && !isCasts ? null : responsible?.id,
            readAt: isWaiting ? null : data.daysAgo(53, 640 + index),
            readById: isWaiting ? null : responsible?.id,
          },
        ),
      );
    });
    own.forEach(({ id, districtId }, n) => {
      if (districtId && waiting.has(districtId)) return;
      data.guideReceipts.push(
        receipt(
          { provinceId, districtId: districtId ?? null, schoolId: id ?? null },
          { readAt: (index + n) % 4 === 3 ? null : data.daysAgo(50 - n, 700 + index) },
        ),
      );
    });
  });
}
