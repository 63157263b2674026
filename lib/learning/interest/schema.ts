import { z } from "zod";
import { idField } from "@/lib/platform/fields";

export const sayInterestInput = z.object({ courseId: idField, provinceId: idField });
export const withdrawInterestInput = z.object({ interestId: idField });
