import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type Office, officeFor, type StepScope } from "./rules";

/** The offices of one's own roles held today. */
export function ownOffices(actor: Actor): Office[] {
  if (!isPerson(actor)) return [];
  const own = (level: Office["level"], ids: readonly string[]) =>
    ids.map((scopeId): Office => ({ level, scopeId, forId: null }));
  return [
    ...own("PRINCIPAL", actor.schoolIds),
    ...own("PROVINCE", actor.provinceIds),
    ...own("CENTRE", actor.centreIds),
    ...(actor.isMinistry ? [{ level: "MINISTRY", scopeId: null, forId: null } as const] : []),
  ];
}

/** Rule 10: nobody approves their own. `deputised`: the offices in which the actor stands in for somebody today. */
export function canDecideApproval(
  actor: Actor,
  { deputised, ...step }: StepScope & { deputised: readonly Office[] },
): boolean {
  if (!isPerson(actor) || actor.personId === step.applicantId) return false;
  return officeFor([...ownOffices(actor), ...deputised], step) !== null;
}

export const canNameDeputy = (actor: Actor): boolean => ownOffices(actor).length > 0;

/** The steps that are, or were last, with one's own offices or those one stands in for; never of one's own applications. */
export function approvalsVisibleTo(
  actor: Actor,
  deputised: readonly Office[] = [],
): Prisma.ApprovalStepWhereInput {
  const offices = [...ownOffices(actor), ...deputised];
  if (!isPerson(actor) || offices.length === 0) return { id: { in: [] } };
  return {
    enrolment: { personId: { not: actor.personId } },
    OR: offices.map(({ level, scopeId, forId }) => ({
      heldBy: level,
      enrolment: {
        ...(forId === null ? {} : { personId: { not: forId } }),
        ...(level === "PRINCIPAL" ? { schoolId: scopeId } : {}),
        ...(level === "PROVINCE" ? { provinceId: scopeId } : {}),
        ...(level === "CENTRE" ? { session: { centreId: scopeId ?? undefined } } : {}),
      },
    })),
  };
}
