import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";

/** A partnership of Hakan's centre with everything that hangs on it. */
export async function cooperationThings() {
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const partnership = await db.partnership.findFirstOrThrow({
    where: {
      centreId: centre.id,
      status: "ACTIVE",
      partner: { kind: "COMPANY", contacts: { none: { roles: { some: {} } } } },
    },
    include: { partner: { include: { contacts: true } } },
  });
  const other = await db.partner.findFirstOrThrow({
    where: { id: { not: partnership.partnerId }, partnerships: { none: { centreId: centre.id } } },
  });
  const [contact] = partnership.partner.contacts;
  if (!contact) throw new Error("Nobody speaks for the partner.");
  return { centre, partnership, partner: partnership.partner, contact, other };
}

type Things = Awaited<ReturnType<typeof cooperationThings>>;

/** A well-filled form for every action of the area that takes somebody's id. */
export function cooperationForms(of: Things): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  /** The register is the network's: every coordinator keeps it. */
  const ofCoordinators = (fields: Fields): Foreign => ({ fields, owner: "coordinator", may: ["neighbour"] });
  const facts = { name: "Başkasının kuruluşu", kind: "COMPANY", countryCode: "TR" };
  const contact = { name: "Ad Soyad", locale: "tr" };
  return {
    createPartner: ofCoordinators({ ...facts, isAnother: "on" }),
    editPartner: ofCoordinators({
      partnerId: of.partner.id,
      version: String(of.partner.version),
      ...facts,
    }),
    mergePartners: {
      fields: { keptId: of.partner.id, mergedId: of.other.id },
      owner: "ministry",
    },
    addContact: ofCentre({ partnerId: of.partner.id, ...contact }),
    editContact: ofCentre({ contactId: of.contact.id, ...contact }),
    endContact: ofCentre({ contactId: of.contact.id }),
  };
}
