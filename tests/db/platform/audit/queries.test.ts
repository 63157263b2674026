import { expect, it } from "vitest";
import { listEvents, listPersonEvents, listRecordEvents } from "@/lib/platform/audit/queries";
import { recordEvent } from "@/lib/platform/audit/record";
import { db, transaction } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeMinistryActor,
  makePerson,
  NOW,
} from "@/tests/support/make";

const all = { type: null, centre: null, about: null, page: 1 };

it("is read by the ministry with the names of today, filtered by deed, centre and record", async () => {
  const ministry = await makeMinistryActor();
  const centre = await makeCentre();
  const person = await makePerson({ givenName: "Nur" });
  await transaction((tx) =>
    recordEvent(
      tx,
      {
        type: "centre.edited",
        at: NOW,
        actor: actorOf(person),
        subject: { type: "centre", id: centre.id },
        centreId: centre.id,
      },
      { type: "export.made", at: NOW, actor: ministry, subject: { type: "person", id: person.id } },
    ),
  );
  expect((await listEvents(ministry, all))?.total).toBe(2);
  expect((await listEvents(ministry, { ...all, type: "centre.edited" }))?.rows).toMatchObject([
    { actorName: `Nur ${person.familyName}` },
  ]);
  expect((await listEvents(ministry, { ...all, centre: centre.id }))?.total).toBe(1);
  expect((await listEvents(ministry, { ...all, about: person.id }))?.total).toBe(2);
  expect((await listEvents(ministry, { ...all, page: 99 }))?.page).toBe(1);
  expect(await listRecordEvents("centre", centre.id)).toHaveLength(1);
  expect((await listPersonEvents(ministry, person.id)).map(({ type }) => type)).toEqual(["export.made"]);
  expect(await listPersonEvents(await makeCoordinator(centre.id), person.id)).toEqual([]);
  expect(await listEvents(await makeCoordinator(centre.id), all)).toBeNull();
  expect(await listEvents({ kind: "anyone" }, all)).toBeNull();
});

it("only grows, whoever writes", async () => {
  const [event] = await db.auditEvent.findMany({ take: 1 });
  await expect(db.auditEvent.update({ where: { id: event?.id }, data: { type: "x" } })).rejects.toThrow(
    /only grows/,
  );
  await expect(db.auditEvent.deleteMany()).rejects.toThrow(/only grows/);
  await expect(db.$executeRaw`TRUNCATE audit_event`).rejects.toThrow(/only grows/);
});
