import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { matchesSearch } from "@/lib/platform/search";
import { dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { canSpeakForSide, pairingsVisibleTo } from "@/lib/cooperation/pairing/policy";
import { materialsVisibleTo } from "./policy";
import { activityState, MATERIALS_A_PAGE } from "./rules";
import type { ListMaterialsQuery } from "./schema";

/** What a pair did, the latest first, each with whose word is missing and what the actor can do with it. */
export async function listActivities(actor: Actor, pairingId: string, now: Date) {
  const rows = await db.pairingActivity.findMany({
    where: { pairingId, removedAt: null, pairing: pairingsVisibleTo(actor) },
    select: {
      id: true,
      kind: true,
      title: true,
      heldOn: true,
      teachers: true,
      students: true,
      parents: true,
      summary: true,
      recordedAt: true,
      recordedById: true,
      confirmBy: true,
      countedAt: true,
      sessionAskedAt: true,
      sessionSchoolId: true,
      topic: { select: { name: true, names: true } },
      confirmations: { select: { schoolId: true } },
      pairing: { select: { sides: { select: { schoolId: true } } } },
    },
    orderBy: [{ heldOn: "desc" }, { id: "asc" }],
  });
  const { day: today } = await networkDay(db, now);
  return rows.map(({ pairing, confirmations, recordedById, ...row }) => {
    const heldOn = dayOfDate(row.heldOn);
    const schoolIds = pairing.sides.map(({ schoolId }) => schoolId);
    const confirmedBy = confirmations.map(({ schoolId }) => schoolId);
    const state = activityState({ ...row, heldOn }, { now, today });
    const own = schoolIds.filter((id) => canSpeakForSide(actor, id));
    const isRecorder = isPerson(actor) && recordedById === actor.personId;
    return {
      ...row,
      heldOn,
      state,
      missing: schoolIds.filter((id) => !confirmedBy.includes(id)),
      confirmsFor: state === "waiting" ? (own.find((id) => !confirmedBy.includes(id)) ?? null) : null,
      mayRemove: state !== "counted" && (own.length > 0 || isRecorder),
    };
  });
}
export type ActivityRow = Awaited<ReturnType<typeof listActivities>>[number];

const materialSelect = {
  id: true,
  pairingId: true,
  schoolId: true,
  kind: true,
  audience: true,
  title: true,
  about: true,
  link: true,
  sharedAt: true,
  sharedById: true,
  school: { select: { name: true } },
  file: { select: { name: true, contentType: true, size: true, altText: true } },
} satisfies Prisma.PairingMaterialSelect;

type RawMaterial = Prisma.PairingMaterialGetPayload<{ select: typeof materialSelect }>;

const asMaterial =
  (actor: Actor) =>
  ({ sharedById, ...row }: RawMaterial) => ({
    ...row,
    mayRemove: canSpeakForSide(actor, row.schoolId) || (isPerson(actor) && sharedById === actor.personId),
  });
export type MaterialRow = ReturnType<ReturnType<typeof asMaterial>>;

/** A pair's material that the actor may see, the latest first. */
export async function listPairMaterials(actor: Actor, pairingId: string) {
  const rows = await db.pairingMaterial.findMany({
    where: { AND: [{ pairingId }, materialsVisibleTo(actor)] },
    select: materialSelect,
    orderBy: [{ sharedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(asMaterial(actor));
}

/** All material shared with the network or everyone, and the own pairs'. */
export async function listMaterials(actor: Actor, query: ListMaterialsQuery) {
  const and: Prisma.PairingMaterialWhereInput[] = [materialsVisibleTo(actor)];
  if (query.kind) and.push({ kind: query.kind });
  if (query.q) and.push({ school: matchesSearch(query.q) });
  const where = { AND: and };
  const total = await db.pairingMaterial.count({ where });
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / MATERIALS_A_PAGE)));
  const rows = await db.pairingMaterial.findMany({
    where,
    select: materialSelect,
    orderBy: [{ sharedAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * MATERIALS_A_PAGE,
    take: MATERIALS_A_PAGE,
  });
  return { rows: rows.map(asMaterial(actor)), total, page };
}

/** The file of material, for whom it is shared with. */
export async function getMaterialFile(actor: Actor, pairingId: string, materialId: string) {
  const found = await db.pairingMaterial.findFirst({
    where: { AND: [{ id: materialId, pairingId }, materialsVisibleTo(actor)] },
    select: { file: { select: { sha256: true, name: true, contentType: true, size: true } } },
  });
  return found?.file ?? null;
}

/** Patents, utility models, brands and designs of a pair. */
export async function listRegistrations(actor: Actor, pairingId: string) {
  const rows = await db.pairingRegistration.findMany({
    where: { pairingId, removedAt: null, pairing: pairingsVisibleTo(actor) },
    select: { id: true, kind: true, title: true, number: true, appliedOn: true, grantedOn: true },
    orderBy: [{ appliedOn: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    ...row,
    appliedOn: dayOfDate(row.appliedOn),
    grantedOn: row.grantedOn && dayOfDate(row.grantedOn),
  }));
}
export type RegistrationRow = Awaited<ReturnType<typeof listRegistrations>>[number];
