import { z } from "zod";
import {
  dateField,
  idField,
  intField,
  longText,
  optional,
  pageField,
  shape,
  Wrong,
} from "@/lib/platform/fields";

const weight = intField({ min: 0, max: 100 });
const REASON_MAX = 1000;

/** A whole number from -100 to 100, with whichever minus sign was typed. */
const signedWeight = shape((raw) => {
  const given = typeof raw === "number" ? String(raw) : typeof raw === "string" ? raw.trim() : "";
  if (given === "") return new Wrong("missing");
  if (!/^[-−+]?[0-9]{1,4}$/.test(given)) return new Wrong("wrongNumber");
  const value = Number(given.replace("−", "-"));
  if (value < -100) return new Wrong("numberTooSmall", { min: -100 });
  return value > 100 ? new Wrong("numberTooBig", { max: 100 }) : value;
});

export const makeRunInput = z.object({
  programmeId: idField,
  startsOn: dateField(),
  complementarity: weight,
  resourceGap: weight,
  sharedFields: weight,
  distance: signedWeight,
  everybody: weight,
  /** The run whose fixed pairs are kept. */
  keptRunId: optional(idField),
});
export type MakeRunInput = z.infer<typeof makeRunInput>;

const version = intField({ min: 1, max: 1_000_000 });
const reason = longText({ min: 5, max: REASON_MAX });

export const movePairInput = z.object({
  runId: idField,
  version,
  schoolAId: idField,
  schoolBId: idField,
  reason,
});
export type MovePairInput = z.infer<typeof movePairInput>;

/** For fixing a pair and for taking that back. */
export const fixPairInput = z.object({ pairId: idField, version, reason });
export type FixPairInput = z.infer<typeof fixPairInput>;

export const runInput = z.object({ runId: idField, version });
export type RunInput = z.infer<typeof runInput>;

export const pairsQuery = z.object({
  page: pageField,
  move: shape((raw) => (typeof raw === "string" ? raw : "")),
});
export type PairsQuery = z.infer<typeof pairsQuery>;

/** Weights as a run keeps them. */
export const storedWeights = z.object({
  complementarity: z.number(),
  resourceGap: z.number(),
  sharedFields: z.number(),
  distance: z.number(),
  everybody: z.number(),
});
export const storedParts = storedWeights.omit({ everybody: true });
