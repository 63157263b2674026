import type { Prisma } from "@/lib/platform/db/generated/client";
import { stableId } from "@/prisma/seed/stable-id";
import type { Demonstration, Facts } from "./demonstration";
import type { SeededProgramme } from "./programmes";

/** The guide went to every province of the schools; most passed it on, most schools opened it. */
export function addReceipts(
  data: Demonstration,
  facts: Facts,
  programme: SeededProgramme,
  schoolIds: string[],
): void {
  const sentAt = data.daysAgo(60, 600);
  const inProgramme = data.schools.filter(({ id }) => schoolIds.includes(id ?? ""));
  const receipt = (
    place: { provinceId: string; districtId?: string | null; schoolId?: string | null },
    readAt: Date | null,
  ): Prisma.GuideReceiptCreateManyInput => ({
    id: stableId("guide-receipt", programme.slug, place.schoolId ?? place.districtId ?? place.provinceId),
    programmeId: programme.id,
    guideVersion: 1,
    districtId: null,
    schoolId: null,
    ...place,
    sentAt,
    readAt,
  });
  const byProvince = facts.provinces.filter(({ id }) =>
    inProgramme.some(({ provinceId }) => provinceId === id),
  );
  byProvince.forEach(({ id: provinceId }, index) => {
    const isSilent = index % 6 === 5;
    data.guideReceipts.push(receipt({ provinceId }, isSilent ? null : data.daysAgo(55, 600 + index)));
    if (isSilent) return;
    const own = inProgramme.filter((school) => school.provinceId === provinceId);
    for (const districtId of new Set(own.flatMap((school) => (school.districtId ? [school.districtId] : []))))
      data.guideReceipts.push(receipt({ provinceId, districtId }, null));
    own.forEach(({ id, districtId }, n) =>
      data.guideReceipts.push(
        receipt(
          { provinceId, districtId: districtId ?? null, schoolId: id ?? null },
          (index + n) % 4 === 3 ? null : data.daysAgo(50 - n, 700 + index),
        ),
      ),
    );
  });
}
