import { z } from "zod";
import { ImportOutcome, RegisterKind } from "@/lib/platform/db/generated/enums";
import { enumField, fileField, idField, lenient, pageField } from "@/lib/platform/fields";

export const uploadRegisterInput = z.object({ kind: enumField(RegisterKind), file: fileField });
export const registerBatchInput = z.object({ batchId: idField });
export const registerRowsQuery = z.object({ outcome: lenient(enumField(ImportOutcome)), page: pageField });
export type RegisterRowsQuery = z.infer<typeof registerRowsQuery>;
