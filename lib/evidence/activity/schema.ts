import { z } from "zod";
import { idField, lenient } from "@/lib/platform/fields";

/** Whose months: at most one of the three counts, the first given. */
export const activityQuery = z.object({
  field: lenient(idField),
  province: lenient(idField),
  centre: lenient(idField),
});
export type ActivityQuery = z.infer<typeof activityQuery>;
