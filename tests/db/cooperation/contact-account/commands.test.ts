import { beforeAll, describe, expect, it } from "vitest";
import {
  answerOwnSurvey,
  endContactAccount,
  inviteContact,
  leavePartner,
  raiseOwnFlag,
} from "@/lib/cooperation/contact-account/commands";
import {
  getOwnPartnership,
  getOwnPartnershipFile,
  listContactAccounts,
  listOwnPartnerships,
  listTasks,
} from "@/lib/cooperation/contact-account/queries";
import { endAccess } from "@/lib/cooperation/contact-account/steps";
import { FLAGS_OPEN_MOST } from "@/lib/cooperation/contact-link/rules";
import { askSurvey } from "@/lib/cooperation/indicator/commands";
import { editContact, endContact } from "@/lib/cooperation/partner/commands/keep-contacts";
import { mergePartners } from "@/lib/cooperation/partner/commands/merge-partners";
import { anonymise, closeAccountOf } from "@/lib/desk/privacy/steps";
import { acceptInvitation } from "@/lib/network/person/commands/invitation";
import { handOverRole } from "@/lib/network/person/commands/role";
import { NOTICE_VERSION } from "@/lib/network/person/rules";
import { ANYONE, type PersonActor } from "@/lib/platform/auth/actor";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { db, transaction } from "@/lib/platform/db";
import { makeAgreement, makeContact, makePartner, makePartnership } from "@/tests/support/cooperation";
import { makeCentre, makeCoordinator, makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";
import { signedIn } from "@/tests/support/people";

beforeAll(makeNetwork);

const TODAY = "2026-03-10";
const door = { address: "192.0.2.1", device: null, signInId: null, begun: null };
const found = { ok: false, refusal: "not_found" };

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
  const mail = await db.mail.findFirstOrThrow({
    where: { recipient: email ?? "", kind: "person.invitation" },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
  });
  return /\/invitation\/([\w-]+)/.exec(mail.body)?.[1] ?? "";
}

const accept = (token: string) =>
  acceptInvitation(
    { actor: ANYONE, now: NOW, door },
    {
      token,
      givenName: "Nermin",
      familyName: "Aksoy",
      hasReadNotice: true,
      noticeVersion: NOTICE_VERSION,
    },
  );

/** Invited and in: the actor as a request would load it. */
async function makeAccount() {
  const parties = await makeParties();
  expect(await inviteContact(parties.ctx, { contactId: parties.contact.id })).toMatchObject({ ok: true });
  const result = await accept(await tokenTo(parties.contact.email));
  if (!result.ok || !result.value.signIn) throw new Error("not in");
  const signIn = result.value.signIn;
  const actor = (await loadPersonActor(db, signIn.id, NOW)) as PersonActor;
  return { ...parties, actor, signIn, own: { actor, now: NOW } };
}

const again = (personId: string) => signedIn(personId, NOW);

describe("a contact's account", () => {
  it("begins with an invitation and sees the own partnership, its papers and nobody else's", async () => {
    const { actor, partner, contact, partnership, agreement } = await makeAccount();
    expect(actor).toMatchObject({ partnerIds: [partner.id], contactIds: [contact.id], centreIds: [] });
    expect(await listOwnPartnerships(actor)).toMatchObject([{ id: partnership.id, agreements: 1 }]);
    const page = await getOwnPartnership(actor, partnership.id, TODAY);
    expect(page).toMatchObject({ contact: contact.name, agreements: [{ id: agreement.id }] });
    expect(await getOwnPartnershipFile(actor, partnership.id, agreement.scanId ?? "")).not.toBeNull();

    const other = await makeAccount();
    expect(await getOwnPartnership(actor, other.partnership.id, TODAY)).toBeNull();
    const theirs = other.agreement.scanId ?? "";
    expect(await getOwnPartnershipFile(actor, other.partnership.id, theirs)).toBeNull();
    expect(await getOwnPartnershipFile(actor, partnership.id, theirs)).toBeNull();
    expect(await getOwnPartnership(other.ctx.actor, partnership.id, TODAY)).toBeNull();
    expect(await getOwnPartnership(ANYONE, partnership.id, TODAY)).toBeNull();
    expect(await listOwnPartnerships(ANYONE)).toEqual([]);
  });

  it("is told to who keeps the contacts, and to nobody else", async () => {
    const { partner, contact, ctx } = await makeParties();
    const state = async () => (await listContactAccounts(ctx.actor, partner.id, NOW)).get(contact.id)?.state;
    expect(await state()).toBe("none");
    await inviteContact(ctx, { contactId: contact.id });
    expect(await state()).toBe("invited");
    await accept(await tokenTo(contact.email));
    expect(await state()).toBe("held");
    const other = await makeParties();
    expect((await listContactAccounts(other.ctx.actor, partner.id, NOW)).size).toBe(0);
  });

  it("is given by the centre that works with the partner or the ministry, once, with consent", async () => {
    const { contact, ctx, partner } = await makeParties();
    const other = await makeParties();
    expect(await inviteContact(other.ctx, { contactId: contact.id })).toMatchObject(found);
    expect(await inviteContact({ actor: ANYONE, now: NOW }, { contactId: contact.id })).toMatchObject({
      refusal: "sign_in_needed",
    });
    const silent = await makeContact({ partnerId: partner.id, consentedAt: null, email: null });
    expect(await inviteContact(ctx, { contactId: silent.id })).toMatchObject({
      refusal: "account_without_consent",
    });
    const ministry = { actor: await makeMinistryActor(), now: NOW };
    expect(await inviteContact(ministry, { contactId: contact.id })).toMatchObject({ ok: true });
    const first = await tokenTo(contact.email);
    expect(await inviteContact(ctx, { contactId: contact.id })).toMatchObject({ ok: true });
    expect(await accept(first)).toMatchObject({ refusal: "invitation_over" });
  });

  it("has one role however often it is asked for", async () => {
    const { contact, ctx } = await makeAccount();
    expect(await inviteContact(ctx, { contactId: contact.id })).toMatchObject({ refusal: "account_held" });
    expect(await db.roleAssignment.count({ where: { contactId: contact.id } })).toBe(1);
  });

  it("says what is wrong and answers the survey as the contact", async () => {
    const { own, ctx, agreement, partnership, contact, actor } = await makeAccount();
    const text = "Bitiş tarihi yanlış.";
    expect(await raiseOwnFlag(own, { agreementId: agreement.id, text })).toMatchObject({ ok: true });
    for (let n = 1; n < FLAGS_OPEN_MOST; n++)
      await raiseOwnFlag(own, { agreementId: agreement.id, text: `${text} ${n}` });
    const oneMore = { agreementId: agreement.id, text: "Bir yanlış daha var." };
    expect(await raiseOwnFlag(own, oneMore)).toMatchObject({ refusal: "link_too_many_flags" });
    await askSurvey(ctx, { partnershipId: partnership.id });
    const survey = await db.partnershipSurvey.findFirstOrThrow({ where: { partnershipId: partnership.id } });
    expect(await listTasks(actor, TODAY)).toMatchObject([{ kind: "survey", id: survey.id }]);
    const answers = { surveyId: survey.id, usefulness: 4, communication: 5, again: 5, comment: null };
    expect(await answerOwnSurvey(own, answers)).toMatchObject({ ok: true });
    expect(await listTasks(actor, TODAY)).toEqual([]);
    expect(await db.surveyAnswer.findFirst({ where: { surveyId: survey.id } })).toMatchObject({
      contactId: contact.id,
    });

    const other = await makeAccount();
    expect(await raiseOwnFlag(other.own, { agreementId: agreement.id, text })).toMatchObject(found);
    expect(await answerOwnSurvey(other.own, answers)).toMatchObject(found);
    expect(await leavePartner(other.own, { partnershipId: partnership.id })).toMatchObject(found);
  });

  it("has the step that is the partner's among what needs it", async () => {
    const { actor, partnership } = await makeAccount();
    const step = { nextStep: "Günleri bildirmek", nextStepHolder: "PARTNER" as const };
    await db.partnership.update({ where: { id: partnership.id }, data: step });
    expect(await listTasks(actor, TODAY)).toMatchObject([{ kind: "step", step: "Günleri bildirmek" }]);
    await db.partnership.update({ where: { id: partnership.id }, data: { nextStepHolder: "CENTRE" } });
    expect(await listTasks(actor, TODAY)).toEqual([]);
  });
});

describe("the end of it", () => {
  const isOut = async (made: Awaited<ReturnType<typeof makeAccount>>) => {
    expect(await loadPersonActor(db, made.signIn.id, NOW)).toBeNull();
    expect(await again(made.actor.personId)).toMatchObject({ partnerIds: [], contactIds: [] });
  };

  it("comes by the centre's word, and a waiting invitation is revoked", async () => {
    const made = await makeAccount();
    const { ctx, contact } = made;
    expect(await endContactAccount(ctx, { contactId: contact.id })).toMatchObject({ ok: true });
    await isOut(made);
    expect(await endContactAccount(ctx, { contactId: contact.id })).toMatchObject({
      refusal: "account_none",
    });
    await inviteContact(ctx, { contactId: contact.id });
    const token = await tokenTo(contact.email);
    expect(await endContactAccount(ctx, { contactId: contact.id })).toMatchObject({ ok: true });
    expect(await accept(token)).toMatchObject({ refusal: "invitation_over" });
    const other = await makeParties();
    expect(await endContactAccount(other.ctx, { contactId: contact.id })).toMatchObject(found);
  });

  it("comes with the end of the contact, and with the consent that is taken back", async () => {
    const left = await makeAccount();
    await endContact(left.ctx, { contactId: left.contact.id });
    await isOut(left);
    const silent = await makeAccount();
    const { id: contactId, name } = silent.contact;
    await editContact(silent.ctx, {
      contactId,
      name,
      position: null,
      email: null,
      phone: null,
      locale: "tr",
      hasConsented: false,
    });
    await isOut(silent);
  });

  it("comes at once where consent is gone, also while the role stands", async () => {
    const { contact, actor } = await makeAccount();
    await db.partnerContact.update({ where: { id: contact.id }, data: { consentedAt: null } });
    expect(await again(actor.personId)).toMatchObject({ partnerIds: [], contactIds: [] });
  });

  it("comes by the contact's own word, which takes consent and address back", async () => {
    const made = await makeAccount();
    expect(await leavePartner(made.own, { partnershipId: made.partnership.id })).toMatchObject({ ok: true });
    await isOut(made);
    expect(await db.partnerContact.findUnique({ where: { id: made.contact.id } })).toMatchObject({
      email: null,
      consentedAt: null,
    });
  });

  it("is not handed over by the ministry, and an erasure takes the name off the register", async () => {
    const made = await makeAccount();
    const ministry = { actor: await makeMinistryActor(), now: NOW };
    const role = await db.roleAssignment.findFirstOrThrow({ where: { contactId: made.contact.id } });
    const to = { assignmentId: role.id, mail: "baska@ortak.example", locale: "tr" as const };
    expect(await handOverRole(ministry, to)).toMatchObject({ refusal: "role_by_contact" });
    expect(await again(made.actor.personId)).toMatchObject({ partnerIds: [made.partner.id] });
    await transaction(async (tx) => {
      await closeAccountOf(tx, made.actor.personId, ministry);
      await anonymise(tx, made.actor.personId, ministry);
    });
    const contact = await db.partnerContact.findUniqueOrThrow({ where: { id: made.contact.id } });
    expect(contact).toMatchObject({ email: null, position: null, endedAt: NOW });
    expect(contact.name).not.toBe(made.contact.name);
  });

  it("leaves nothing behind where there was nothing", async () => {
    const { contact, ctx } = await makeParties();
    expect(await transaction((tx) => endAccess(tx, contact.id, ctx))).toBe(0);
  });
});

it("follows the contact where two partners become one", async () => {
  const made = await makeAccount();
  const kept = await makePartner();
  const ministry = { actor: await makeMinistryActor(), now: NOW };
  expect(await mergePartners(ministry, { keptId: kept.id, mergedId: made.partner.id })).toMatchObject({
    ok: true,
  });
  const actor = await again(made.actor.personId);
  expect(actor.partnerIds).toEqual([kept.id]);
  expect(await listOwnPartnerships(actor)).toMatchObject([{ id: made.partnership.id }]);
});
