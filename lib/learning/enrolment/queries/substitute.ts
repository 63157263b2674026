import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { networkDay } from "@/lib/platform/settings/network-day";
import { listDeputisedOffices } from "@/lib/learning/approval/queries";
import { applicationRules, firstRefusal, type RuleResult } from "@/lib/learning/eligibility/rules";
import { canSubstitute } from "@/lib/learning/enrolment/policy";
import { substituteRefusal } from "@/lib/learning/enrolment/rules";
import { readApplication } from "./application";

type Candidate = { id: string; givenName: string; familyName: string };

export type Substitution = {
  candidates: Candidate[];
  /** Whoever was chosen to look at, with the conditions they meet or not. */
  chosen: (Candidate & { rules: RuleResult[]; isAble: boolean }) | null;
};

const CANDIDATES_MOST = 500;

/** For the school, while somebody else may still be named for a place of its own: who could, and what the conditions say of one. */
export async function getSubstitution(
  actor: Actor,
  enrolmentId: string,
  chosenId: string | null,
  now: Date,
): Promise<Substitution | null> {
  if (!isPerson(actor)) return null;
  const held = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      personId: true,
      schoolId: true,
      status: true,
      session: {
        select: {
          id: true,
          status: true,
          startsAt: true,
          courseVersion: { select: { approvalChain: true } },
        },
      },
    },
  });
  if (!held || held.schoolId === null) return null;
  const { date } = await networkDay(db, now);
  const deputised = await listDeputisedOffices(db, actor.personId, date);
  if (!canSubstitute(actor, { ...held, deputised })) return null;
  const { session } = held;
  const { approvalChain } = session.courseVersion;
  if (substituteRefusal(held.status, { ...session, approvalChain }, now)) return null;
  const candidates = await db.person.findMany({
    where: {
      id: { notIn: [held.personId, actor.personId] },
      closedAt: null,
      memberships: {
        some: {
          schoolId: held.schoolId,
          status: "CONFIRMED",
          startsOn: { lte: session.startsAt },
          OR: [{ endsOn: null }, { endsOn: { gt: session.startsAt } }],
        },
      },
    },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    take: CANDIDATES_MOST,
    select: { id: true, givenName: true, familyName: true },
  });
  const one = candidates.find(({ id }) => id === chosenId);
  if (!one) return { candidates, chosen: null };
  const context = await readApplication(db, session.id, [one.id], now);
  const facts = context?.applicants.get(one.id)?.facts;
  const rules = facts ? applicationRules(facts, now).filter(({ rule }) => rule !== "window") : [];
  return { candidates, chosen: { ...one, rules, isAble: firstRefusal(rules) === null } };
}
