import { stableId } from "@/prisma/seed/stable-id";
import type { Demonstration } from "./demonstration";

const DAY = 86_400_000;

/** For the coordinator one of the centre's trainers, these days; for the principal a colleague, later. */
export function addDeputies(data: Demonstration): void {
  const coordinator = data.persona("coordinator");
  const principal = data.persona("principal");
  const add = (holderId: string, role: string, deputyId: string, from: number, days: number) => {
    const roleId = data.roles.find((one) => one.personId === holderId && one.role === role)?.id;
    if (!roleId) throw new Error("An office without its holder.");
    data.approvals.deputies.push({
      id: stableId("deputy", roleId, deputyId),
      roleId,
      deputyId,
      startsOn: data.dayAgo(-from),
      endsOn: data.dayAgo(-from - days),
      namedAt: data.daysAgo(3, 600),
    });
  };
  add(coordinator, "COORDINATOR", data.persona("trainer"), -2, 16);
  const school = data.roles.find(
    ({ personId, role }) => personId === principal && role === "PRINCIPAL",
  )?.schoolId;
  const cast = new Set(data.personas.values());
  const colleague = data.teachers.find(({ id, schoolId }) => schoolId === school && !cast.has(id));
  if (colleague) add(principal, "PRINCIPAL", colleague.id, 10, 12);
}

/** Never there and not excused is a strike; one in four had a reason that the centre accepted. */
export function addStrikes(data: Demonstration): void {
  data.enrolments
    .filter(({ status }) => status === "NO_SHOW")
    .forEach((row, index) => {
      const at = new Date(row.endedAt ?? data.now);
      const excusedAt =
        index % 4 === 3 ? new Date(Math.min(at.getTime() + 2 * DAY, data.now.getTime())) : null;
      Object.assign(row, { strike: "NO_SHOW", strikeExcusedAt: excusedAt });
    });
}

/** The first of every waiting list would come on short notice. */
export function letStandBy(data: Demonstration): void {
  const seen = new Set<string>();
  const waiting = data.enrolments.filter(({ status }) => status === "WAITLISTED");
  for (const row of waiting.sort((a, b) => a.queueNumber - b.queueNumber)) {
    if (!seen.has(row.sessionId)) row.standsBy = true;
    seen.add(row.sessionId);
  }
}
