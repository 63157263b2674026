import { expect, it } from "vitest";
import { listActivity } from "@/lib/evidence/activity/queries";
import { MONTHS_SHOWN } from "@/lib/evidence/activity/rules";
import { refreshStatistics } from "@/lib/evidence/statistics/commands";
import { listTrainedSums } from "@/lib/evidence/statistics/queries";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  makeCentre,
  makeCoordinator,
  makeMinistryActor,
  makeNetwork,
  makeSchool,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

const today = new Date("2026-03-10");
const all = { field: null, province: null, centre: null };

it("shows months without gaps, by centre and for the ministry alone; sums of few people are masked with their hours", async () => {
  await makeNetwork();
  const school = await makeSchool();
  const [centre, other] = [await makeCentre(), await makeCentre()];
  const teachers = await Promise.all(Array.from({ length: 7 }, () => makeTeacher({ schoolId: school.id })));
  const log = (centreId: string, topic: string, people: { id: string }[]) =>
    db.training.create({
      data: {
        reference: topic,
        centreId,
        scope: "HOME",
        countryCode: "TR",
        hostName: "Fabrika",
        topic,
        startsOn: new Date("2026-02-10"),
        endsOn: new Date("2026-02-11"),
        hours: 12,
        loggedAt: NOW,
        participants: { create: people.map(({ id }) => ({ personId: id })) },
      },
    });
  await log(centre.id, "many", teachers);
  await log(other.id, "few", teachers.slice(0, 3));
  await refreshStatistics({ actor: SYSTEM, now: NOW });

  const ministry = await makeMinistryActor();
  const whole = await listActivity(ministry, all, today);
  expect(whole?.months).toHaveLength(MONTHS_SHOWN);
  expect(whole?.months.at(-2)).toEqual({ month: "2026-02-01", trainings: 2, hours: 120, people: 7 });
  expect((await listActivity(ministry, { ...all, centre: other.id }, today))?.months.at(-2)?.people).toBe(3);
  expect(await listActivity(await makeCoordinator(centre.id), all, today)).toBeNull();

  const sums = await listTrainedSums({ kind: "anyone" }, { now: NOW, today }, "centre");
  expect(sums.map((row) => [row.people, row.hours])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(await listTrainedSums({ kind: "anyone" }, { now: NOW, today }, "province")).toMatchObject([
    { trainings: 2, people: 7, hours: 120 },
  ]);
});
