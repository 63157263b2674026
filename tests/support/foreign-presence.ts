import type { Foreign, Fields, hakansThings } from "./foreign-forms";

/** What strangers post against a centre's registers. */
export function presenceForms(of: Awaited<ReturnType<typeof hakansThings>>): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  const sessionId = of.session.id;
  return {
    markRegister: ofCentre({ slotId: of.session.slots[0]?.id ?? "", restPresent: "yes" }),
    reopenRegister: ofCentre({ sessionId, reason: "Yabancı bir el denedi" }),
    lockRegister: ofCentre({ sessionId }),
    confirmCheckIns: ofCentre({
      slotId: of.session.slots[0]?.id ?? "",
      [`there.${of.enrolment.id}`]: "yes",
    }),
  };
}
