import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { canCloseSchool, canEditSchool, canRenameSchool } from "./policy";
import { closeRefusal, reopenRefusal, schoolEditRefusal, type SchoolRefusal } from "./rules";
import type { CloseSchool, ConfirmSchoolInput, EditSchoolInput, ReopenSchool } from "./schema";
import { endAtSchool } from "./steps";

async function lockSchool(tx: Tx, { actor }: Ctx, schoolId: string) {
  if (!canEditSchool(actor, { id: schoolId })) return null;
  await tx.$queryRaw`SELECT id FROM school WHERE id = ${schoolId}::uuid FOR UPDATE`;
  return tx.school.findUnique({
    where: { id: schoolId },
    select: {
      id: true,
      name: true,
      kind: true,
      provinceId: true,
      districtId: true,
      version: true,
      closedOn: true,
      confirmedOn: true,
      mergedIntoId: true,
      province: { select: { slug: true } },
      centre: { select: { id: true, slug: true, closedOn: true } },
      fields: { select: { fieldId: true } },
    },
  });
}
type Locked = NonNullable<Awaited<ReturnType<typeof lockSchool>>>;

function stalePages({ province, centre }: Locked): string[] {
  const own = [routes.province(province.slug), routes.provinces()];
  return centre ? [...own, routes.centre(centre.slug), routes.centres()] : own;
}

/** Saves a school's facts; its name, kind and district are the ministry's to change. */
export async function editSchool(
  ctx: Ctx,
  input: EditSchoolInput,
): Promise<Result<undefined, SchoolRefusal>> {
  if (ctx.actor.kind === "anyone") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const school = await lockSchool(tx, ctx, input.schoolId);
    if (school === null) return NOT_FOUND;
    const { date: today } = await networkDay(tx, ctx.now);
    const refusal = schoolEditRefusal(school, input.version, today);
    if (refusal !== null) return refused(refusal);
    const { name, kind, districtId, address, phone, website } = input;
    const renames = name !== school.name || kind !== school.kind || districtId !== school.districtId;
    if (renames && !canRenameSchool(ctx.actor)) return refused("not_yours");
    if (districtId !== null && districtId !== school.districtId) {
      const district = await tx.district.findFirst({
        where: { id: districtId, provinceId: school.provinceId },
        select: { id: true },
      });
      if (district === null) return refused("district_elsewhere");
    }
    const fields = await tx.field.findMany({ where: { id: { in: input.fieldIds } }, select: { id: true } });
    await tx.school.update({
      where: { id: school.id },
      data: { name, kind, districtId, address, phone, website, version: { increment: 1 } },
    });
    await tx.schoolField.deleteMany({ where: { schoolId: school.id } });
    await tx.schoolField.createMany({ data: fields.map(({ id }) => ({ schoolId: school.id, fieldId: id })) });
    await recordEvent(tx, {
      type: "school.edited",
      at: ctx.now,
      actor: ctx.actor,
      subject: { type: "school", id: school.id },
      centreId: school.centre?.id ?? null,
      facts: { version: school.version + 1, renamed: renames },
    });
    return done(undefined, { stale: stalePages(school) });
  });
}

/** "These facts are right today", said of the version that was read. */
export async function confirmSchool(
  ctx: Ctx,
  input: ConfirmSchoolInput,
): Promise<Result<undefined, SchoolRefusal>> {
  if (ctx.actor.kind === "anyone") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const school = await lockSchool(tx, ctx, input.schoolId);
    if (school === null) return NOT_FOUND;
    const { date: today } = await networkDay(tx, ctx.now);
    const refusal = schoolEditRefusal(school, input.version, today);
    if (refusal !== null) return refused(refusal);
    if (school.confirmedOn?.getTime() === today.getTime()) return done(undefined);
    await tx.school.update({ where: { id: school.id }, data: { confirmedOn: today, isSure: true } });
    await recordEvent(tx, {
      type: "school.edited",
      at: ctx.now,
      actor: ctx.actor,
      subject: { type: "school", id: school.id },
      facts: { version: school.version, confirmed: true },
    });
    return done(undefined, { stale: stalePages(school) });
  });
}

/** Closes a school from a day on: who works there ends that day, what they booked stays with its session. */
export async function closeSchool(
  ctx: Ctx,
  { schoolId, closedOn, reason }: CloseSchool,
): Promise<Result<undefined, SchoolRefusal>> {
  if (!canCloseSchool(ctx.actor)) return NOT_FOUND;
  return transaction(
    async (tx) => {
      const school = await lockSchool(tx, ctx, schoolId);
      if (school === null) return NOT_FOUND;
      const { date: today } = await networkDay(tx, ctx.now);
      const { centre } = school;
      const hostsOpenCentre = centre !== null && (centre.closedOn === null || centre.closedOn > today);
      const refusal = closeRefusal({ ...school, hostsOpenCentre }, dateOfDay(closedOn), today);
      if (refusal !== null) return refused(refusal);
      const ended = await endAtSchool(tx, school.id, closedOn, ctx);
      await tx.school.update({
        where: { id: school.id },
        data: { closedOn: dateOfDay(closedOn), closedReason: reason, version: { increment: 1 } },
      });
      await recordEvent(tx, {
        type: "school.closed",
        at: ctx.now,
        actor: ctx.actor,
        subject: { type: "school", id: school.id },
        facts: { version: school.version + 1, closedOn, ended },
      });
      return done(undefined, { stale: stalePages(school) });
    },
    { timeout: 60_000 },
  );
}

/** A school that closed by mistake, or opens again; who worked there says so anew. */
export async function reopenSchool(
  ctx: Ctx,
  { schoolId }: ReopenSchool,
): Promise<Result<undefined, SchoolRefusal>> {
  if (!canCloseSchool(ctx.actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const school = await lockSchool(tx, ctx, schoolId);
    if (school === null) return NOT_FOUND;
    const refusal = reopenRefusal(school);
    if (refusal !== null) return refused(refusal);
    await tx.school.update({
      where: { id: school.id },
      data: { closedOn: null, closedReason: null, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "school.reopened",
      at: ctx.now,
      actor: ctx.actor,
      subject: { type: "school", id: school.id },
      facts: { version: school.version + 1 },
    });
    return done(undefined, { stale: stalePages(school) });
  });
}
