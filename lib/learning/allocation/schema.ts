import { z } from "zod";
import { enumField, idField, intField, lenient, longText, optional } from "@/lib/platform/fields";
import { ALLOCATION_STEPS, type AllocationPolicy } from "./rules";

const WEIGHT = { min: 100, max: 1000 };
const BOUNDS = {
  schoolCap: { min: 0, max: 100 },
  sharePercent: { min: 0, max: 100 },
  pilotWeight: WEIGHT,
  districtWeight: WEIGHT,
  districtBelow: { min: 0, max: 101 },
  years: { min: 1, max: 20 },
} as const;

/** The numbers of a policy as they are typed; what is left empty is the ministry's setting. */
export const policyFields = {
  schoolCap: optional(intField(BOUNDS.schoolCap)).optional(),
  sharePercent: optional(intField(BOUNDS.sharePercent)).optional(),
  pilotWeight: optional(intField(BOUNDS.pilotWeight)).optional(),
  districtWeight: optional(intField(BOUNDS.districtWeight)).optional(),
  districtBelow: optional(intField(BOUNDS.districtBelow)).optional(),
  years: optional(intField(BOUNDS.years)).optional(),
};
export const POLICY_NUMBERS = Object.keys(policyFields) as (keyof typeof policyFields)[];
export type PolicyNumber = (typeof POLICY_NUMBERS)[number];
export type TypedPolicy = { [Name in PolicyNumber]?: number | null };

const between = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max);

/** A policy as it is stored with its session. */
const storedPolicy = z.object({
  schoolCap: between(BOUNDS.schoolCap),
  sharePercent: between(BOUNDS.sharePercent),
  pilotWeight: between(BOUNDS.pilotWeight),
  districtWeight: between(BOUNDS.districtWeight),
  districtBelow: between(BOUNDS.districtBelow),
  years: between(BOUNDS.years),
  steps: z.array(z.enum(ALLOCATION_STEPS)),
});

/** A session's policy as it was stored; null for a session that fills otherwise. */
export function readPolicy(stored: unknown): AllocationPolicy | null {
  const parsed = storedPolicy.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Another policy to try, as it stands in the URL. */
export const tryPolicyQuery = z.object({
  schoolCap: lenient(intField(BOUNDS.schoolCap)),
  sharePercent: lenient(intField(BOUNDS.sharePercent)),
  pilotWeight: lenient(intField(BOUNDS.pilotWeight)),
  districtWeight: lenient(intField(BOUNDS.districtWeight)),
  districtBelow: lenient(intField(BOUNDS.districtBelow)),
  years: lenient(intField(BOUNDS.years)),
});

const REASON = { min: 10, max: 500 };

export const MOVES = ["place", "wait", "back"] as const;
export type HandMove = (typeof MOVES)[number];

/** `back`: the move is taken back, the list decides again. */
export const moveApplicantInput = z
  .object({
    enrolmentId: idField,
    to: enumField(MOVES),
    reason: optional(longText(REASON)),
  })
  .superRefine(({ to, reason }, context) => {
    if (to !== "back" && reason === null)
      context.addIssue({ code: "custom", message: "missing", path: ["reason"] });
  });
export type MoveApplicantInput = z.infer<typeof moveApplicantInput>;

/** The numbers the list is made with; others than those announced need a reason that everybody reads. */
export const publishAllocationInput = z.object({
  sessionId: idField,
  ...policyFields,
  reason: optional(longText(REASON)),
});
export type PublishAllocationInput = z.infer<typeof publishAllocationInput>;
