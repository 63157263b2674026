import { beforeAll, expect, test } from "vitest";
import { listApprovals, listDeciders, listOwnDeputies, listTasks } from "@/lib/learning/approval/queries";
import { getEnrolment } from "@/lib/learning/enrolment/queries/own";
import { db } from "@/lib/platform/db";
import { apply, makeChain, openStep } from "@/tests/support/approvals";
import {
  actorOf,
  daysAfter,
  makeCourse,
  makeEnrolment,
  makeNetwork,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const query = { state: null, page: 1 };

test("each office sees what is with it, the principal also who else is away on those days", async () => {
  const { session, school, course, teacher, principal, officer, ministry, coordinator } = await makeChain({
    chain: ["PRINCIPAL", "PROVINCE"],
  });
  const away = await makeTeacher({ schoolId: school.id, familyName: "Görevde" });
  const other = await makeCourse({ centreId: course.centreId });
  await makeEnrolment(await makeSession(other), away, "PLACED");
  const elsewhere = await makeTeacher({ schoolId: school.id, familyName: "Başkagün" });
  await makeEnrolment(await makeSession(other, { startsInDays: 40 }), elsewhere, "PLACED");
  const id = await apply(teacher, session);
  const found = await listApprovals(principal, query, NOW);
  expect(found?.rows).toHaveLength(1);
  expect(found?.rows[0]).toMatchObject({ mayDecide: true, level: "PRINCIPAL" });
  expect(found?.rows[0]?.away).toEqual([{ name: `${away.givenName} Görevde`, status: "PLACED" }]);
  for (const actor of [officer, ministry, coordinator])
    expect((await listApprovals(actor, query, NOW))?.rows).toEqual([]);
  expect(await listApprovals(actorOf(teacher), query, NOW)).toBeNull();
  expect(await listTasks(principal, NOW)).toEqual({ count: 1, overdue: 0, firstDue: daysAfter(NOW, 5) });
  expect(await listTasks(principal, daysAfter(NOW, 5))).toMatchObject({ overdue: 1 });
  const shown = await getEnrolment(actorOf(teacher), id, NOW);
  expect(shown?.approvals.map(({ level, status }) => `${level} ${status}`)).toEqual([
    "PRINCIPAL PENDING",
    "PROVINCE PENDING",
  ]);
});

test("a deputy sees what they may decide, and is written to", async () => {
  const { session, school, teacher, principal } = await makeChain({ chain: ["PRINCIPAL"] });
  const deputy = await makeTeacher({ schoolId: school.id });
  const role = await db.roleAssignment.findFirstOrThrow({ where: { personId: principal.personId } });
  await db.deputy.create({
    data: {
      roleId: role.id,
      deputyId: deputy.id,
      startsOn: new Date("2026-03-01"),
      endsOn: new Date("2026-03-20"),
      namedAt: NOW,
    },
  });
  const step = await openStep(await apply(teacher, session));
  expect((await listApprovals(actorOf(deputy), query, NOW))?.rows.map(({ id }) => id)).toEqual([step.id]);
  expect(await listApprovals(actorOf(deputy), query, daysAfter(NOW, 20))).toBeNull();
  expect(await listOwnDeputies(principal, NOW)).toMatchObject([
    { deputies: [{ deputy: { givenName: "Ayşe" } }] },
  ]);
  const scope = {
    heldBy: "PRINCIPAL",
    applicantId: teacher.id,
    schoolId: school.id,
    provinceId: null,
  } as const;
  const deciders = await listDeciders(db, { ...scope, centreId: session.centreId }, new Date("2026-03-10"));
  expect(deciders.map(({ personId }) => personId).sort()).toEqual([principal.personId, deputy.id].sort());
});
