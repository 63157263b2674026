import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { listMails, listMailTasks } from "@/lib/platform/mail/queries";
import { actorOf, makeMinistryActor, makePerson, NOW } from "@/tests/support/make";

test("the ministry sees what was sent and how it went, without address or text; nobody else sees any", async () => {
  const person = await makePerson();
  const common = { recipient: person.email!, locale: "tr", kind: "test", body: "gizli", queuedAt: NOW };
  await db.mail.createMany({
    data: [
      { ...common, personId: person.id, subject: "bir", status: "SENT" },
      { ...common, subject: "iki", status: "UNSURE" },
      { ...common, subject: "üç", status: "FAILED" },
    ],
  });
  const ministry = await makeMinistryActor();
  const all = await listMails(ministry, { state: null, page: 9 });
  expect(all).toMatchObject({ total: 3, page: 1, counts: { SENT: 1, UNSURE: 1, FAILED: 1 } });
  expect(JSON.stringify(all)).not.toContain("gizli");
  expect(JSON.stringify(all)).not.toContain(person.email!);
  const unsure = await listMails(ministry, { state: "UNSURE", page: 1 });
  expect(unsure?.rows.map((row) => row.subject)).toEqual(["iki"]);
  expect(await listMailTasks(ministry)).toBe(2);
  const other = actorOf(person, { centreIds: ["x"] });
  expect([await listMails(other, { state: null, page: 1 }), await listMailTasks(other)]).toEqual([null, 0]);
});
