import { z } from "zod";
import { enumField, idField, intField, longText, optional, text } from "@/lib/platform/fields";
import { COURSE_KINDS, type CourseRule, type Given, parametersOf, RULES } from "./rules";

export const SOURCE_MOST = 200;
export const WAIVER_REASON_LEAST = 10;
export const WAIVER_REASON_MOST = 500;

export const grantWaiverInput = z.object({
  sessionId: idField,
  who: text({ max: 254 }),
  rule: enumField(RULES as [string, ...string[]]),
  reason: longText({ min: WAIVER_REASON_LEAST, max: WAIVER_REASON_MOST }),
});
export type GrantWaiverInput = z.infer<typeof grantWaiverInput>;

/** The inputs of one kind: its parameters as the registry says them, and where the rule comes from. */
function inputsOf(kind: (typeof COURSE_KINDS)[number]) {
  const inputs: Record<string, z.ZodType> = { source: optional(text({ max: SOURCE_MOST })) };
  for (const [name, one] of Object.entries(parametersOf(kind))) {
    inputs[name] =
      one.type === "count"
        ? optional(intField({ min: one.least, max: one.most }))
        : z.object(Object.fromEntries(slots(one.most).map((slot) => [slot, optional(idField)]))).default({});
  }
  return z.object(inputs).default({});
}

/** The names of the inputs for up to so many courses. */
export const slots = (most: number): string[] => Array.from({ length: most }, (_, index) => String(index));

/** What a kind was given: the parameters that were filled in, and where the rule comes from. */
function filled(typed: Record<string, unknown> = {}) {
  const { source = null, ...rest } = typed;
  const parameters: Record<string, number | string[]> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value === "number") parameters[name] = value;
    else if (typeof value === "object" && value !== null) {
      const ids = [...new Set(Object.values(value).filter((id) => typeof id === "string"))];
      if (ids.length > 0) parameters[name] = ids;
    }
  }
  return { source: source as string | null, parameters };
}

/**
 * A course's own rules, as the fieldset of the course form posts them: a kind whose parameters are all empty is not asked.
 * What cannot be read is said beside its field: a rule that a coordinator typed never goes missing.
 */
export const courseRulesField = z
  .preprocess(
    (posted) => (typeof posted === "object" && posted !== null ? posted : {}),
    z.object(Object.fromEntries(COURSE_KINDS.map((kind) => [kind, inputsOf(kind)]))),
  )
  .superRefine((typed, context) => {
    for (const kind of COURSE_KINDS) {
      const { source, parameters } = filled(typed[kind]);
      for (const [name, one] of Object.entries(parametersOf(kind)))
        if (source !== null && !(name in parameters))
          context.addIssue({
            code: "custom",
            message: "missing",
            path: one.type === "count" ? [kind, name] : [kind, name, "0"],
          });
    }
  })
  .transform((typed) =>
    COURSE_KINDS.flatMap((kind): CourseRule[] => {
      const { source, parameters } = filled(typed[kind]);
      const isAsked = Object.keys(parametersOf(kind)).every((name) => name in parameters);
      return isAsked ? [{ kind, source, parameters: parameters as Given }] : [];
    }),
  );
