import "server-only";
import { anonymise, closeAccountOf } from "@/lib/desk/privacy/steps";
import { erasureLetter } from "@/lib/desk/privacy/output";
import { canAnswerErasures } from "@/lib/desk/privacy/policy";
import { decisionRefusal, type PrivacyRefusal } from "@/lib/desk/privacy/rules";
import type { CloseAccount, DecideErasure } from "@/lib/desk/privacy/schema";
import { lockPerson } from "@/lib/network/person/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { EventType } from "@/lib/platform/audit/events";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";

/** Asks the ministry to erase what the portal holds about oneself; one open request at a time. */
export async function askErasure({ actor, now }: Ctx): Promise<Result<undefined, PrivacyRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const { personId } = actor;
  return transaction(async (tx) => {
    await lockPerson(tx, personId);
    if ((await tx.erasureRequest.count({ where: { personId, status: "ASKED" } })) > 0) {
      return refused("already_asked");
    }
    const row = await tx.erasureRequest.create({ data: { personId, askedAt: now } });
    await record(tx, "erasure.asked", row, { actor, now });
    return done();
  });
}

export async function withdrawErasure({ actor, now }: Ctx): Promise<Result<undefined, PrivacyRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  const { personId } = actor;
  return transaction(async (tx) => {
    await lockPerson(tx, personId);
    const row = await tx.erasureRequest.findFirst({ where: { personId, status: "ASKED" } });
    if (!row) return refused("nothing_asked");
    await tx.erasureRequest.update({
      where: { id: row.id },
      data: { status: "WITHDRAWN", decidedAt: now },
    });
    await record(tx, "erasure.withdrawn", row, { actor, now });
    return done();
  });
}

/** The ministry's answer: everything about the person goes, or it stays for a reason that the person is told. */
export async function decideErasure(
  { actor, now }: Ctx,
  { requestId, decision, reason }: DecideErasure,
): Promise<Result<undefined, PrivacyRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  if (!canAnswerErasures(actor)) return NOT_FOUND;
  return transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM erasure_request WHERE id = ${requestId}::uuid FOR UPDATE`;
      const row = await tx.erasureRequest.findUnique({ where: { id: requestId }, include: { person: true } });
      if (!row) return NOT_FOUND;
      const { person } = row;
      const refusal = decisionRefusal(row, actor.personId, decision, reason);
      if (refusal) return refused(refusal);
      if (decision === "erase" && (await isLastMinistry(tx, person.id))) return refused("last_ministry");
      const stale = decision === "erase" ? await centresOf(tx, person.id) : [];
      if (decision === "erase") {
        if (person.closedAt === null) await closeAccountOf(tx, person.id, { actor, now });
        await anonymise(tx, person.id, { actor, now });
      }
      await tx.erasureRequest.update({
        where: { id: row.id },
        data: {
          status: decision === "erase" ? "DONE" : "REFUSED",
          decidedAt: now,
          decidedById: actor.personId,
          reason: decision === "erase" ? null : reason,
        },
      });
      await record(tx, decision === "erase" ? "erasure.done" : "erasure.refused", row, { actor, now });
      if (person.email !== null) {
        const letter = erasureLetter(await translatorFor(person.locale), { decision, reason: reason ?? "" });
        await queueMail(tx, {
          ...letter,
          personId: decision === "erase" ? null : person.id,
          recipient: person.email,
          locale: person.locale,
          kind: "privacy.erasure",
          now,
        });
      }
      return done(undefined, { stale });
    },
    { timeout: 60_000 },
  );
}

/** The ministry closes another's account: roles, school, bookings and sign-ins end; the records stay. */
export async function closeAccount(
  { actor, now }: Ctx,
  { personId }: CloseAccount,
): Promise<Result<undefined, PrivacyRefusal>> {
  if (actor.kind !== "person") return SIGN_IN_NEEDED;
  if (!canAnswerErasures(actor)) return NOT_FOUND;
  if (personId === actor.personId) return refused("own_account");
  return transaction(
    async (tx) => {
      const person = await tx.person.findUnique({ where: { id: personId } });
      if (!person) return NOT_FOUND;
      if (person.closedAt !== null) return refused("account_closed");
      if (await isLastMinistry(tx, personId)) return refused("last_ministry");
      const stale = await centresOf(tx, personId);
      await closeAccountOf(tx, personId, { actor, now });
      return done(undefined, { stale });
    },
    { timeout: 60_000 },
  );
}

/** Behind the lock that ending a role takes too, so that two officers cannot close each other's accounts at once. */
async function isLastMinistry(tx: Tx, personId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM role_assignment WHERE role = 'MINISTRY' ORDER BY id FOR UPDATE`;
  const holders = await tx.roleAssignment.findMany({
    where: { role: "MINISTRY", endsOn: null, person: { closedAt: null } },
    select: { personId: true },
  });
  return (
    holders.some((row) => row.personId === personId) && holders.every((row) => row.personId === personId)
  );
}

async function centresOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.centreStaff.findMany({
    where: { personId },
    select: { centre: { select: { slug: true } } },
  });
  return rows.map(({ centre }) => routes.centre(centre.slug));
}

function record(tx: Tx, type: EventType, row: { id: string; personId: string }, { actor, now }: Ctx) {
  const { id, personId } = row;
  return recordEvent(tx, { type, at: now, actor, subject: { type: "erasure_request", id }, personId });
}
