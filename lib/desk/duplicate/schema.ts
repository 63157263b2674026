import { z } from "zod";
import { idField } from "@/lib/platform/fields";

/** Two records, and the one of them that stays. */
export const mergeInput = z.object({ firstId: idField, secondId: idField, keptId: idField });
export type Merge = z.infer<typeof mergeInput>;
