import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";

/** A partnership of Hakan's centre with a meeting, an action begun and an indicator, and a partner it does not work with. */
export async function partnershipThings() {
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const partnership = await db.partnership.findFirstOrThrow({
    where: { centreId: centre.id, meetings: { some: {} }, indicators: { some: {} }, actions: { some: {} } },
    include: { meetings: { take: 1 }, indicators: { take: 1 }, actions: { take: 1 } },
  });
  const partner = await db.partner.findFirstOrThrow({
    where: { partnerships: { none: { centreId: centre.id } }, mergedIntoId: null },
  });
  return { centre, partnership, partner };
}

type Things = Awaited<ReturnType<typeof partnershipThings>>;

/** A well-filled form for every action on partnerships, their plan and their indicators. */
export function partnershipForms(
  { centre, partnership, partner }: Things,
  at: Date,
): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const known = { partnershipId: partnership.id };
  const read = { ...known, version: String(partnership.version) };
  const [meeting, indicator, action] = [
    partnership.meetings[0],
    partnership.indicators[0],
    partnership.actions[0],
  ];
  const aim = { title: "Başkasının göstergesi", unit: "kişi", baseline: "1", target: "9", dueOn: day(100) };
  const file = new File(["%PDF-1.4"], "tutanak.pdf");
  return {
    openPartnership: ofCentre({ centreId: centre.id, partnerId: partner.id, aim: "Başkasının amacı" }),
    editPartnership: ofCentre({ ...read, aim: "Başkasının amacı" }),
    setNextStep: ofCentre({ ...known, nextStep: "Başkasının adımı", holder: "CENTRE", dueOn: day(3) }),
    movePartnership: ofCentre({ ...read, to: "DORMANT" }),
    recordMeeting: ofCentre({ ...known, heldOn: day(-1), subject: "Toplantı", minutes: "Konuşuldu." }),
    attachMinutes: ofCentre({ meetingId: meeting?.id ?? "", file }),
    sendLetter: ofCentre({ ...known, subject: "Başkasının mektubu", body: "Merhaba" }),
    setAction: ofCentre({
      ...known,
      centreId: centre.id,
      code: action?.code ?? "TEAMS",
      version: String(action?.version ?? 0),
      status: "UNDER_WAY",
    }),
    attachEvidence: ofCentre({ actionId: action?.id ?? "", file }),
    defineIndicator: ofCentre({ ...known, ...aim }),
    editIndicator: ofCentre({
      indicatorId: indicator?.id ?? "",
      version: String(indicator?.version ?? 1),
      ...aim,
    }),
    recordValue: ofCentre({ indicatorId: indicator?.id ?? "", measuredOn: day(-1), value: "5" }),
    askSurvey: ofCentre(known),
  };
}
