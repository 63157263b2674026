import { z } from "zod";
import { Locale, PartnerKind } from "@/lib/platform/db/generated/enums";
import {
  boolField,
  enumField,
  httpUrlField,
  idField,
  intField,
  lenient,
  listOf,
  longText,
  mailField,
  optional,
  pageField,
  phoneField,
  searchField,
  text,
} from "@/lib/platform/fields";
import { PARTNER_NAME_MAX } from "./rules";

const facts = {
  name: text({ min: 2, max: PARTNER_NAME_MAX }),
  kind: enumField(PartnerKind),
  taxNumber: optional(text({ max: 10 })),
  countryCode: text({ min: 2, max: 2 }),
  provinceId: optional(idField),
  districtId: optional(idField),
  place: optional(text({ max: 120 })),
  address: optional(text({ max: 300 })),
  website: optional(httpUrlField),
  phone: optional(phoneField()),
  about: optional(longText({ max: 2000 })),
  isPublic: boolField,
  fieldIds: listOf(idField, { max: 80 }),
};

/** `isAnother`: the person has seen the ones that are alike and says that this is another. */
export const createPartnerInput = z.object({ ...facts, isAnother: boolField });
export type CreatePartnerInput = z.infer<typeof createPartnerInput>;

export const editPartnerInput = z.object({
  partnerId: idField,
  version: intField({ min: 1, max: 1_000_000 }),
  ...facts,
});
export type EditPartnerInput = z.infer<typeof editPartnerInput>;

const contact = {
  name: text({ min: 2, max: 120 }),
  position: optional(text({ max: 120 })),
  email: optional(mailField),
  phone: optional(phoneField()),
  locale: enumField(Locale),
  /** The contact has agreed that their address is kept and written to. */
  hasConsented: boolField,
};
export const addContactInput = z.object({ partnerId: idField, ...contact });
export type AddContactInput = z.infer<typeof addContactInput>;
export const editContactInput = z.object({ contactId: idField, ...contact });
export type EditContactInput = z.infer<typeof editContactInput>;
export const endContactInput = z.object({ contactId: idField });

export const mergePartnersInput = z.object({ keptId: idField, mergedId: idField });

export const PARTNER_SORTS = ["name", "kind", "province", "partnerships"] as const;

/** The list's filters, from the URL; what does not fit is as good as absent. */
export const listPartnersQuery = z.object({
  q: searchField,
  kind: lenient(enumField(PartnerKind)),
  province: lenient(text({ max: 80 })),
  field: lenient(text({ max: 80 })),
  /** A country's code, or ABROAD for all but the network's own. */
  country: lenient(text({ min: 2, max: 6 })),
  sort: lenient(enumField(PARTNER_SORTS)),
  dir: lenient(enumField(["asc", "desc"])),
  page: pageField,
});
export type ListPartnersQuery = z.infer<typeof listPartnersQuery>;
