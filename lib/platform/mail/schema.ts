import { z } from "zod";
import { enumField, idField, lenient, pageField } from "@/lib/platform/fields";
import { MAIL_STATES } from "./rules";

export const mailInput = z.object({ mailId: idField });
export type MailInput = z.infer<typeof mailInput>;

export const mailsQuery = z.object({ state: lenient(enumField(MAIL_STATES)), page: pageField });
export type MailsQuery = z.infer<typeof mailsQuery>;
