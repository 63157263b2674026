import "server-only";
import { isMinistry, type Actor } from "@/lib/platform/auth/actor";
import type { Day } from "@/lib/platform/dates/calendar";
import { db } from "@/lib/platform/db";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { openCentres } from "@/lib/network/centre/queries";
import { canReadPartnerships, canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { ACTIONS, planOverview, stopsAt } from "./rules";

/** The plan of a centre, or of one of its partnerships: all thirteen, also those nothing was written about. */
export async function getPlan(actor: Actor, centreId: string, partnershipId: string | null) {
  if (!canReadPartnerships(actor, centreId)) return null;
  const rows = await db.plannedAction.findMany({
    where: { centreId, partnershipId },
    select: {
      id: true,
      code: true,
      status: true,
      ownerId: true,
      owner: { select: { givenName: true, familyName: true } },
      dueOn: true,
      doneOn: true,
      evidence: true,
      file: { select: { id: true, name: true, contentType: true, size: true } },
      version: true,
    },
  });
  const known = new Map(rows.map((row) => [row.code, row]));
  return {
    centreId,
    partnershipId,
    mayWork: canWorkOnPartnerships(actor, centreId),
    actions: ACTIONS.map(({ code, phase }) => {
      const row = known.get(code);
      return {
        code,
        phase,
        id: row?.id ?? null,
        status: row?.status ?? ("OPEN" as const),
        ownerId: row?.ownerId ?? null,
        owner: row?.owner ? `${row.owner.givenName} ${row.owner.familyName}` : null,
        dueOn: row?.dueOn ? dayOfDate(row.dueOn) : null,
        doneOn: row?.doneOn ? dayOfDate(row.doneOn) : null,
        evidence: row?.evidence ?? null,
        file: row?.file ?? null,
        version: row?.version ?? 0,
      };
    }),
  };
}
export type Plan = NonNullable<Awaited<ReturnType<typeof getPlan>>>;
export type PlanAction = Plan["actions"][number];

/** A file of a centre's plan, for who may read it. */
export async function getEvidenceFile(actor: Actor, actionId: string, fileId: string) {
  const action = await db.plannedAction.findFirst({
    where: { id: actionId, fileId },
    select: {
      centreId: true,
      file: { select: { sha256: true, name: true, contentType: true, size: true } },
    },
  });
  return action && canReadPartnerships(actor, action.centreId) ? action.file : null;
}

/** How the network's open centres stand with the thirteen actions, in their own plans; for the ministry. */
export async function getNetworkPlan(actor: Actor, today: Day) {
  if (!isMinistry(actor)) return null;
  const centres = await db.centre.findMany({
    where: openCentres(dateOfDay(today)),
    select: {
      id: true,
      number: true,
      shortName: true,
      shortNames: true,
      plannedActions: { where: { partnershipId: null }, select: { code: true, status: true } },
    },
    orderBy: { number: "asc" },
  });
  return {
    overview: planOverview(centres.map(({ plannedActions }) => plannedActions)),
    centres: centres.map(({ id, shortName, shortNames, plannedActions }) => ({
      id,
      name: shortName,
      names: shortNames,
      done: plannedActions.filter(({ status }) => status === "DONE").length,
      stopsAt: stopsAt(plannedActions),
      statusOf: new Map(plannedActions.map(({ code, status }) => [code, status])),
    })),
  };
}
export type NetworkPlan = NonNullable<Awaited<ReturnType<typeof getNetworkPlan>>>;

/** Actions of the actor's centres that are overdue and the actor's own, the longest due first. */
export async function listTasks(actor: Actor, now: Date) {
  if (actor.kind !== "person" || actor.centreIds.length === 0) return [];
  const { date } = await networkDay(db, now);
  return db.plannedAction.findMany({
    where: {
      centreId: { in: [...actor.centreIds] },
      ownerId: actor.personId,
      status: { in: ["OPEN", "UNDER_WAY"] },
      dueOn: { lte: date },
    },
    select: {
      id: true,
      code: true,
      dueOn: true,
      partnershipId: true,
      centreId: true,
      partnership: { select: { partner: { select: { name: true } } } },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 20,
  });
}
