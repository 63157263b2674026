import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";

/** An agreement of Hakan's centre that is in force, one that is a draft, and what was promised and delivered. */
export async function agreementThings(at: Date) {
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const delivery = await db.delivery.findFirstOrThrow({
    where: { commitment: { agreement: { centreId: centre.id, status: "SIGNED", endsOn: { gt: at } } } },
    include: { commitment: { include: { agreement: true } } },
  });
  const draft = await db.agreement.findFirstOrThrow({ where: { centreId: centre.id, status: "DRAFT" } });
  const flag = await db.agreementFlag.findFirstOrThrow({
    where: { answeredAt: null, agreement: { centreId: centre.id } },
  });
  const account = await db.partnerContact.findFirstOrThrow({
    where: { roles: { some: { person: { personaKey: "partnerContact" } } } },
  });
  const signed = await db.agreement.findFirstOrThrow({
    where: { partnerId: account.partnerId, status: "SIGNED", partnership: { surveys: { some: {} } } },
    include: { partnership: { include: { surveys: { take: 1 } } } },
  });
  const { contactId } = await db.partnership.findUniqueOrThrow({
    where: { id: delivery.commitment.agreement.partnershipId },
  });
  const link = await db.contactLink.create({
    data: {
      contactId: contactId ?? "",
      partnershipId: delivery.commitment.agreement.partnershipId,
      tokenHash: "nobody's link",
      createdAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  return {
    flag,
    link,
    account,
    signed,
    agreement: delivery.commitment.agreement,
    commitment: delivery.commitment,
    delivery,
    draft,
  };
}

type Things = Awaited<ReturnType<typeof agreementThings>>;

/** A well-filled form for every action on agreements and on what is promised in them. */
export function agreementForms(of: Things, at: Date): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  const ofContact = (fields: Fields): Foreign => ({
    fields,
    owner: "partnerContact",
    may: ["partnerContact"],
  });
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const known = ({ id, version }: Things["agreement"]) => ({ agreementId: id, version: String(version) });
  const reason = "Atölye taşınıyor.";
  const file = new File(["%PDF-1.4"], "protokol.pdf");
  const text = {
    kind: "RESEARCH",
    title: "Başkasının protokolü",
    startsOn: day(10),
    endsOn: day(400),
    noticeDays: "30",
    terms: "Taraflar birlikte çalışır.",
  };
  const signatures = { centreSignatory: "Ad Soyad", partnerSignatory: "Ad Soyad", signedOn: day(-1) };
  return {
    draftAgreement: ofCentre({ partnershipId: of.agreement.partnershipId, ...text }),
    editAgreement: ofCentre({ ...known(of.draft), ...text }),
    sendToReview: ofCentre(known(of.draft)),
    takeFromReview: ofCentre(known(of.draft)),
    signAgreement: ofCentre({ ...known(of.draft), ...signatures, file }),
    amendAgreement: ofCentre({
      ...known(of.agreement),
      summary: "Bir yıl uzatıldı.",
      endsOn: day(700),
      signedOn: day(-1),
      file,
    }),
    suspendAgreement: ofCentre({ ...known(of.agreement), reason }),
    resumeAgreement: ofCentre(known(of.agreement)),
    terminateAgreement: ofCentre({ ...known(of.agreement), reason }),
    renewAgreement: ofCentre({ agreementId: of.agreement.id, startsOn: day(900), endsOn: day(1200) }),
    answerFlag: ofCentre({ flagId: of.flag.id, answer: "Baktık, düzelttik." }),
    sendLink: ofCentre({ partnershipId: of.link.partnershipId, contactId: of.link.contactId }),
    revokeLink: ofCentre({ linkId: of.link.id }),
    addCommitment: ofCentre({
      agreementId: of.agreement.id,
      kind: "VISITS",
      byPartner: "true",
      amount: "3",
      dueOn: day(10),
    }),
    removeCommitment: ofCentre({ commitmentId: of.commitment.id }),
    recordDelivery: ofCentre({
      commitmentId: of.commitment.id,
      amount: "1",
      deliveredOn: day(-1),
      evidence: "Tutanak",
    }),
    withdrawDelivery: ofCentre({ deliveryId: of.delivery.id }),
    raiseOwnFlag: ofContact({ agreementId: of.signed.id, text: "Tarih yanlış yazılmış." }),
    answerOwnSurvey: ofContact({
      surveyId: of.signed.partnership.surveys[0]?.id ?? "",
      usefulness: "4",
      communication: "4",
      again: "5",
    }),
    leavePartner: ofContact({ partnershipId: of.signed.partnershipId }),
    inviteContact: ofCentre({ contactId: of.account.id }),
    endContactAccount: ofCentre({ contactId: of.account.id }),
  };
}
