"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { addContact, editContact, endContact } from "./commands/keep-contacts";
import { mergePartners } from "./commands/merge-partners";
import { createPartner, editPartner } from "./commands/write-partner";
import {
  addContactInput,
  createPartnerInput,
  editContactInput,
  editPartnerInput,
  endContactInput,
  mergePartnersInput,
} from "./schema";

const toPartner = {
  redirectTo: ({ partnerId }: { partnerId: string }) => routes.keptPartner(partnerId),
};

export const createPartnerAction = formAction(createPartnerInput, createPartner, toPartner);
export const editPartnerAction = formAction(editPartnerInput, editPartner, toPartner);
export const mergePartnersAction = formAction(mergePartnersInput, mergePartners, toPartner);
export const addContactAction = formAction(addContactInput, addContact);
export const editContactAction = formAction(editContactInput, editContact);
export const endContactAction = formAction(endContactInput, endContact);
