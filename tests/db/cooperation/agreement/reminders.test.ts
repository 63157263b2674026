import { beforeAll, describe, expect, it } from "vitest";
import { answerFlag } from "@/lib/cooperation/agreement/commands/answer-flag";
import { remindAgreements } from "@/lib/cooperation/agreement/commands/remind-agreements";
import { getAgreement, listTasks } from "@/lib/cooperation/agreement/queries";
import { reminderDue } from "@/lib/cooperation/agreement/rules";
import { readOwners } from "@/lib/cooperation/agreement/steps";
import { ANYONE } from "@/lib/platform/auth/actor";
import { addDays, instantAt } from "@/lib/platform/dates/calendar";
import { connect, db, transaction } from "@/lib/platform/db";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { makeAgreement, makeContact, makePartner, makePartnership } from "@/tests/support/cooperation";
import {
  giveRole,
  makeCentre,
  makeCoordinator,
  makeNetwork,
  makePerson,
  NOW,
  ZONE,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const LAST_DAY = "2026-12-31";
const morningOf = (day: string) => instantAt(day, "07:00", ZONE);
const daysBefore = (days: number) => morningOf(addDays(LAST_DAY, -days));

async function makeOwned(data: Parameters<typeof makeAgreement>[1] = {}) {
  await db.agreement.updateMany({
    data: { status: "DRAFT", signedOn: null, scanId: null, stoppedOn: null, stopReason: null },
  });
  const centre = await makeCentre();
  const owner = await makePerson();
  await giveRole(owner.id, "COORDINATOR", { centreId: centre.id });
  const partner = await makePartner();
  const contact = await makeContact({ partnerId: partner.id });
  const partnership = await makePartnership({
    centreId: centre.id,
    partnerId: partner.id,
    ownerId: owner.id,
    contactId: contact.id,
  });
  const agreement = await makeAgreement(partnership, data);
  return { centre, owner, partner, contact, partnership, agreement };
}

const mailsOf = (agreement: { reference: string }) =>
  db.mail.findMany({ where: { kind: "agreement.reminder", subject: { contains: agreement.reference } } });

describe("a reminder", () => {
  it("goes to both owners at each step of the ladder, once, from the morning on", async () => {
    const { agreement, owner, contact } = await makeOwned();
    expect(await remindAgreements({ now: daysBefore(181) })).toBe(0);
    expect(await remindAgreements({ now: new Date(daysBefore(180).getTime() - 1) })).toBe(0);
    for (const [index, days] of [180, 90, 30, 7].entries()) {
      expect(await remindAgreements({ now: daysBefore(days) })).toBe(1);
      expect(await remindAgreements({ now: daysBefore(days) })).toBe(0);
      const mails = await mailsOf(agreement);
      expect(mails).toHaveLength(2 * (index + 1));
      expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(new Set([owner.email, contact.email]));
      expect(mails.some(({ subject }) => subject.includes(`${days} gün`))).toBe(true);
    }
    expect(await remindAgreements({ now: morningOf(addDays(LAST_DAY, 1)) })).toBe(0);
  });

  it("leaves out a contact without consent, and writes to all coordinators where the owner is gone", async () => {
    const { agreement, centre, contact, partnership } = await makeOwned();
    await db.partnerContact.update({ where: { id: contact.id }, data: { consentedAt: null } });
    const former = await makePerson();
    await db.partnership.update({ where: { id: partnership.id }, data: { ownerId: former.id } });
    const second = await makePerson();
    await giveRole(second.id, "COORDINATOR", { centreId: centre.id });
    await remindAgreements({ now: daysBefore(30) });
    const recipients = (await mailsOf(agreement)).map(({ recipient }) => recipient);
    expect(recipients).toHaveLength(2);
    expect(recipients).toContain(second.email);
    expect(recipients).not.toContain(former.email);
  });

  it("is counted anew when an amendment moves the end, and stops with a renewal or a termination", async () => {
    const { agreement } = await makeOwned();
    await remindAgreements({ now: daysBefore(7) });
    await db.agreement.update({ where: { id: agreement.id }, data: { endsOn: dateOfDay("2027-06-30") } });
    expect(await remindAgreements({ now: morningOf(addDays("2027-06-30", -180)) })).toBe(1);
    for (const status of ["RENEWED", "TERMINATED"] as const) {
      await db.agreement.update({
        where: { id: agreement.id },
        data: {
          status,
          stoppedOn: status === "TERMINATED" ? NOW : null,
          stopReason: status === "TERMINATED" ? "Bitti" : null,
        },
      });
      expect(await remindAgreements({ now: morningOf(addDays("2027-06-30", -7)) })).toBe(0);
    }
  });

  it("is sent once however many workers run", async () => {
    const { agreement } = await makeOwned();
    const sent = await Promise.all([1, 2, 3, 4].map(() => remindAgreements({ now: daysBefore(90) })));
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await mailsOf(agreement)).toHaveLength(2);
    expect(await db.agreementReminder.count({ where: { agreementId: agreement.id } })).toBe(1);
  });

  /** The twin: two workers that look before they write, without the row's lock and key, both find nothing sent. */
  it("without the key both workers would send it", async () => {
    const { agreement } = await makeOwned();
    const other = connect();
    const due = reminderDue(
      { status: "SIGNED", startsOn: "2026-01-01", endsOn: LAST_DAY },
      addDays(LAST_DAY, -90),
    );
    let letters = 0;
    const look = (tx: Pick<typeof db, "agreementReminder">) =>
      tx.agreementReminder.count({ where: { agreementId: agreement.id, daysBefore: due ?? 0 } });
    await transaction(
      async (tx) => {
        const seen = await look(tx);
        if ((await look(db)) === 0) letters++;
        if (seen === 0) letters++;
      },
      { on: other },
    );
    expect(letters).toBe(2);
    await other.$disconnect();
  });
});

describe("the end of a term", () => {
  it("comes at midnight of the network's zone, not of UTC", async () => {
    const { agreement, centre } = await makeOwned();
    const coordinator = await makeCoordinator(centre.id);
    const midnight = instantAt(addDays(LAST_DAY, 1), "00:00", ZONE);
    const phaseAt = async (now: Date) =>
      (await getAgreement(coordinator, agreement.id, (await networkDay(db, now)).day))?.phase;
    expect(await phaseAt(new Date(midnight.getTime() - 1))).toBe("renewalDue");
    expect(await phaseAt(midnight)).toBe("expired");
    expect(dayOfDate(midnight)).toBe(LAST_DAY);
  });
});

describe("a task", () => {
  it("asks for a renewal that nobody began and for an answer, of the own centre", async () => {
    const { agreement, centre, contact } = await makeOwned();
    const coordinator = await makeCoordinator(centre.id);
    const today = addDays(LAST_DAY, -10);
    expect(await listTasks(coordinator, addDays(LAST_DAY, -181))).toEqual([]);
    const flag = await db.agreementFlag.create({
      data: { agreementId: agreement.id, contactId: contact.id, text: "Tarih yanlış.", raisedAt: NOW },
    });
    expect(await listTasks(coordinator, today)).toMatchObject([
      { kind: "flag", agreementId: agreement.id },
      { kind: "renew", agreementId: agreement.id, days: 10 },
    ]);
    const neighbour = await makeCoordinator((await makeCentre()).id);
    expect(await listTasks(neighbour, today)).toEqual([]);
    expect(await listTasks(ANYONE, today)).toEqual([]);
    const answer = { flagId: flag.id, answer: "Düzelttik." };
    expect(await answerFlag({ actor: neighbour, now: NOW }, answer)).toMatchObject({ refusal: "not_found" });
    const answers = await Promise.all([1, 2].map(() => answerFlag({ actor: coordinator, now: NOW }, answer)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: "flag_answered" });
    expect(await listTasks(coordinator, today)).toMatchObject([{ kind: "renew" }]);
    const mails = await db.mail.findMany({ where: { kind: "agreement.flag_answer" } });
    expect(mails.map(({ recipient }) => recipient)).toEqual([contact.email]);
  });

  it("knows whom to write to", async () => {
    const { agreement, owner, contact } = await makeOwned();
    const found = await transaction((tx) => readOwners(tx, agreement.id, NOW));
    expect(found.owners.map(({ personId }) => personId)).toEqual([owner.id]);
    expect(found.contact?.recipient).toBe(contact.email);
  });
});
