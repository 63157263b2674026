import { beforeAll, describe, expect, it } from "vitest";
import { answerByLink, raiseFlag, revokeLink, sendLink } from "@/lib/cooperation/contact-link/commands";
import {
  getContactFile,
  getContactPage,
  listContactLinks,
  readLink,
} from "@/lib/cooperation/contact-link/queries";
import { FLAGS_OPEN_MOST, LINK_DAYS } from "@/lib/cooperation/contact-link/rules";
import { askSurvey } from "@/lib/cooperation/indicator/commands";
import { listSurveys } from "@/lib/cooperation/indicator/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeAgreement, makeContact, makePartner, makePartnership } from "@/tests/support/cooperation";
import {
  daysAfter,
  makeCentre,
  makeCoordinator,
  makeMinistryActor,
  makeNetwork,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const at = { now: NOW, today: "2026-03-10" };
const anyone = { actor: ANYONE, now: NOW };

async function makeParties() {
  const centre = await makeCentre();
  const partner = await makePartner();
  const contact = await makeContact({ partnerId: partner.id });
  const partnership = await makePartnership({
    centreId: centre.id,
    partnerId: partner.id,
    contactId: contact.id,
  });
  const agreement = await makeAgreement(partnership);
  const ctx = { actor: await makeCoordinator(centre.id), now: NOW };
  return { centre, partner, contact, partnership, agreement, ctx };
}

/** The token stands in the mail alone. */
async function tokenTo(email: string | null): Promise<string> {
  const mails = await db.mail.findMany({ where: { recipient: email ?? "", kind: "contact_link.sent" } });
  const tokens = mails.map(({ body }) => /\/partner\/([\w-]+)/.exec(body)?.[1] ?? "");
  const hashes = await Promise.all(tokens.map((token) => readLink(db, token, NOW)));
  return tokens.find((_, index) => hashes[index]) ?? "";
}

async function makeLinked() {
  const parties = await makeParties();
  const { ctx, partnership, contact } = parties;
  const sent = await sendLink(ctx, { partnershipId: partnership.id, contactId: contact.id });
  expect(sent).toMatchObject({ ok: true });
  return { ...parties, token: await tokenTo(contact.email) };
}

describe("a link", () => {
  it("leads to the own partnership alone, until it expires; the token is nowhere in the database but in the letter", async () => {
    const { token, partner, agreement } = await makeLinked();
    const page = await getContactPage(ANYONE, token, at);
    expect(page).toMatchObject({ partner: { name: partner.name }, agreements: [{ id: agreement.id }] });
    expect(await getContactPage(ANYONE, token, { ...at, now: daysAfter(NOW, LINK_DAYS) })).toBeNull();
    expect(await getContactPage(ANYONE, `${token}x`, at)).toBeNull();
    expect(await db.contactLink.count({ where: { tokenHash: token } })).toBe(0);
  });

  it("shows the paper of the own agreements, no draft and nobody else's", async () => {
    const { token, agreement, partnership } = await makeLinked();
    const file = { token, agreementId: agreement.id, fileId: agreement.scanId ?? "" };
    expect(await getContactFile(ANYONE, file, NOW)).not.toBeNull();
    const other = await makeLinked();
    const foreign = { agreementId: other.agreement.id, fileId: other.agreement.scanId ?? "" };
    expect(await getContactFile(ANYONE, { ...foreign, token }, NOW)).toBeNull();
    expect(await getContactFile(ANYONE, { ...file, fileId: foreign.fileId }, NOW)).toBeNull();
    await makeAgreement(partnership, { status: "DRAFT", signedOn: null, scanId: null, kind: "RESEARCH" });
    expect((await getContactPage(ANYONE, token, at))?.agreements).toHaveLength(1);
  });

  it("ends with a newer one, with being revoked, and with the consent", async () => {
    const first = await makeLinked();
    const again = { partnershipId: first.partnership.id, contactId: first.contact.id };
    await sendLink({ ...first.ctx, now: new Date(NOW.getTime() + 1000) }, again);
    expect(await getContactPage(ANYONE, first.token, at)).toBeNull();
    const second = await tokenTo(first.contact.email);
    expect(await getContactPage(ANYONE, second, at)).not.toBeNull();
    const [row] = await listContactLinks(first.ctx.actor, first.partnership.id, NOW);
    const linkId = row?.link?.id ?? "";
    expect(row).toMatchObject({ mayBeSent: true, link: { state: "open" } });
    const results = await Promise.all([1, 2].map(() => revokeLink(first.ctx, { linkId })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getContactPage(ANYONE, second, at)).toBeNull();
    const { contact, token } = await makeLinked();
    await db.partnerContact.update({ where: { id: contact.id }, data: { consentedAt: null } });
    expect(await getContactPage(ANYONE, token, at)).toBeNull();
  });

  it("is sent by the own coordinator, to a contact of the partner who agreed", async () => {
    const { ctx, partnership, contact } = await makeParties();
    const input = { partnershipId: partnership.id, contactId: contact.id };
    const neighbour = { actor: await makeCoordinator((await makeCentre()).id), now: NOW };
    const absent = { refusal: "not_found" };
    expect(await sendLink(neighbour, input)).toMatchObject(absent);
    expect(await sendLink({ actor: await makeMinistryActor(), now: NOW }, input)).toMatchObject(absent);
    expect(await sendLink(ctx, { ...input, contactId: (await makeContact()).id })).toMatchObject(absent);
    expect(await listContactLinks(neighbour.actor, partnership.id, NOW)).toEqual([]);
    await db.partnerContact.update({ where: { id: contact.id }, data: { consentedAt: null } });
    expect(await sendLink(ctx, input)).toMatchObject({ refusal: "link_without_consent" });
    const linked = await makeLinked();
    const [row] = await listContactLinks(linked.ctx.actor, linked.partnership.id, NOW);
    expect(await revokeLink(neighbour, { linkId: row?.link?.id ?? "" })).toMatchObject(absent);
  });
});

describe("what is wrong", () => {
  it("is said of a paper of the own partnership, and the owners learn of it", async () => {
    const { token, agreement, centre } = await makeLinked();
    const text = "Son gün yanlış yazılmış.";
    expect(await raiseFlag(anyone, { token, agreementId: agreement.id, text })).toMatchObject({ ok: true });
    expect(await getContactPage(ANYONE, token, at)).toMatchObject({ agreements: [{ flags: [{ text }] }] });
    const [event] = await db.auditEvent.findMany({
      where: { type: "agreement.flagged", subjectId: agreement.id },
    });
    expect(event).toMatchObject({ actorId: null, centreId: centre.id });
    expect(JSON.stringify(event?.facts)).not.toContain("yanlış");
    const other = await makeLinked();
    const absent = { refusal: "not_found" };
    expect(await raiseFlag(anyone, { token, agreementId: other.agreement.id, text })).toMatchObject(absent);
    expect(await raiseFlag(anyone, { token: "x", agreementId: agreement.id, text })).toMatchObject(absent);
    const late = { actor: ANYONE, now: daysAfter(NOW, LINK_DAYS) };
    expect(await raiseFlag(late, { token, agreementId: agreement.id, text })).toMatchObject(absent);
  });

  it("is kept once however often the same is sent, until it is answered", async () => {
    const { token, agreement } = await makeLinked();
    const input = { token, agreementId: agreement.id, text: "Son gün yanlış yazılmış." };
    const results = await Promise.all([1, 2, 3].map(() => raiseFlag(anyone, input)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const where = { agreementId: agreement.id };
    expect(await db.agreementFlag.count({ where })).toBe(1);
    await db.agreementFlag.updateMany({ where, data: { answer: "Düzelttik.", answeredAt: NOW } });
    expect(await raiseFlag(anyone, input)).toMatchObject({ ok: true });
    expect(await db.agreementFlag.count({ where })).toBe(2);
  });

  it("does not flood the centre, also when sent many times at once", async () => {
    const { token, agreement, contact } = await makeLinked();
    const results = await Promise.all(
      Array.from({ length: FLAGS_OPEN_MOST + 3 }, (_, n) =>
        raiseFlag(anyone, { token, agreementId: agreement.id, text: `Yanlış ${n}` }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(FLAGS_OPEN_MOST);
    expect(await db.agreementFlag.count({ where: { contactId: contact.id } })).toBe(FLAGS_OPEN_MOST);
  });
});

describe("a survey", () => {
  it("is answered by the link in its letter, for the own partnership alone, until the link is closed", async () => {
    const { ctx, partnership, contact } = await makeParties();
    await askSurvey(ctx, { partnershipId: partnership.id });
    const letter = await db.mail.findFirstOrThrow({
      where: { recipient: contact.email ?? "", kind: "indicator.survey" },
    });
    const token = /\/partner\/([\w-]+)/.exec(letter.body)?.[1] ?? "";
    const surveyId = (await getContactPage(ANYONE, token, at))?.survey?.id ?? "";
    const answer = { token, surveyId, usefulness: 5, communication: 4, again: 3, comment: null };
    expect(await answerByLink(anyone, answer)).toMatchObject({ ok: true });
    expect(await answerByLink(anyone, { ...answer, again: 4 })).toMatchObject({ ok: true });
    expect(await listSurveys(ctx.actor, partnership.id, at.today)).toMatchObject([{ answers: 1 }]);

    const other = await makeLinked();
    expect(await answerByLink(anyone, { ...answer, token: other.token })).toMatchObject({
      refusal: "not_found",
    });
    const sent = await listContactLinks(ctx.actor, partnership.id, NOW);
    await revokeLink(ctx, { linkId: sent[0]?.link?.id ?? "" });
    expect(await answerByLink(anyone, answer)).toMatchObject({ refusal: "not_found" });
  });
});
