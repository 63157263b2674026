import { z } from "zod";
import { text } from "@/lib/platform/fields";

/** The key that was in use when the form was opened; "" where none was. */
export const replaceKeyInput = z.object({ seen: text({ min: 0, max: 80 }) });
