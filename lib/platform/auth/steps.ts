import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Tx } from "@/lib/platform/db";
import type { SignInMethod } from "@/lib/platform/db/generated/client";
import type { Actor } from "./actor";
import { SIGN_IN_DAYS } from "./sign-in-cookie";

export type NewSignIn = {
  personId: string;
  method: SignInMethod;
  device: string | null;
  /** The sign-in this browser had until now: it ends, whoever's it was. */
  replaces: string | null;
  now: Date;
};

/** A new row each time, so that no cookie from before a sign-in is worth anything after it. */
export async function startSignIn(tx: Tx, signIn: NewSignIn): Promise<{ id: string; personId: string }> {
  const { personId, method, device, replaces, now } = signIn;
  if (replaces !== null) await endSignIns(tx, { id: replaces }, "replaced", now);
  const row = await tx.signIn.create({
    data: { personId, method, device, startedAt: now, expiresAt: daysLater(now, SIGN_IN_DAYS) },
    select: { id: true, personId: true },
  });
  await recordEvent(tx, {
    type: "sign_in.started",
    at: now,
    actor: actorOf(personId),
    subject: { type: "sign_in", id: row.id },
    personId,
    facts: { method },
  });
  return row;
}

export type EndReason =
  "signed_out" | "ended_by_owner" | "replaced" | "new_password" | "role_ended" | "account_closed";

/** Ends every living sign-in that fits; returns how many. */
export async function endSignIns(
  tx: Tx,
  which: { id?: string; personId?: string; except?: string },
  reason: EndReason,
  now: Date,
): Promise<number> {
  const { id, personId, except } = which;
  const { count } = await tx.signIn.updateMany({
    where: { id: except === undefined ? id : { not: except }, personId, endedAt: null },
    data: { endedAt: now, endReason: reason },
  });
  return count;
}

function daysLater(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

/** The one who signs in is only becoming an actor; for the log they are one. */
export function actorOf(personId: string): Actor {
  return {
    kind: "person",
    personId,
    signInId: personId,
    givenName: "",
    familyName: "",
    locale: "tr",
    schoolId: null,
    isMinistry: false,
    isTeacher: false,
    provinceIds: [],
    centreIds: [],
    trainerCentreIds: [],
    schoolIds: [],
    partnerIds: [],
    contactIds: [],
  };
}
