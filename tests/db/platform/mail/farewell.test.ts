import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { sendQueuedMail } from "@/lib/platform/mail/send";
import { makePerson, NOW } from "@/tests/support/make";

const letter = { locale: "tr", subject: "Konu", body: "Gövde", queuedAt: NOW };

it("forgets where the last letter to somebody erased went, and no other letter's address", async () => {
  const person = await makePerson();
  const farewell = await db.mail.create({
    data: { ...letter, recipient: "a@usta.example", kind: "privacy.erasure" },
  });
  const other = await db.mail.create({
    data: { ...letter, recipient: "b@usta.example", kind: "privacy.erasure", personId: person.id },
  });
  const sent: string[] = [];
  const attempt = { now: NOW, isLast: false };
  for (const { id } of [farewell, other]) {
    await sendQueuedMail(id, attempt, async ({ to }) => {
      sent.push(String(to));
    });
  }
  expect(sent).toEqual(["a@usta.example", "b@usta.example"]);
  const row = (id: string) => db.mail.findUniqueOrThrow({ where: { id } });
  expect(await row(farewell.id)).toMatchObject({ status: "SENT", recipient: "-", body: "" });
  expect(await row(other.id)).toMatchObject({ status: "SENT", recipient: "b@usta.example", body: "Gövde" });
});
