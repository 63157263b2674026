import { z } from "zod";
import { idField, optional, readId, shape, text, Wrong } from "@/lib/platform/fields";
import { readCheckInCode } from "./rules";

/** By the address in the QR code (`slotId` and a ticket for its code), or by the short code alone. */
export const checkInInput = z.object({
  slotId: optional(idField),
  ticket: optional(text({ max: 400 })),
  shortCode: optional(
    shape((raw) => {
      if (typeof raw !== "string") return new Wrong("missing");
      return readCheckInCode(raw) ?? new Wrong("wrongNumber");
    }),
  ),
});
export type CheckInInput = z.infer<typeof checkInInput>;

const MOST_ROWS = 1000;

/** `there.<enrolment id>`: "yes" or "no" for each of the sample the trainer looked for. */
export const confirmCheckInsInput = z.object({
  slotId: idField,
  there: shape((raw) => {
    if (raw === undefined) return {};
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return new Wrong("wrongChoice");
    const decided: Record<string, boolean> = {};
    for (const [key, value] of Object.entries(raw).slice(0, MOST_ROWS)) {
      const id = readId(key);
      if (id !== null && (value === "yes" || value === "no")) decided[id] = value === "yes";
      else if (value !== "") return new Wrong("wrongChoice");
    }
    return decided;
  }),
});
export type ConfirmCheckInsInput = z.infer<typeof confirmCheckInsInput>;
