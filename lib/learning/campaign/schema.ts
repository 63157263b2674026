import { z } from "zod";
import { SCALE_MOST } from "@/lib/learning/need/rules";
import { dateField, enumField, idField, intField, listOf, longText, optional } from "@/lib/platform/fields";
import { REASON_LEAST, REASON_MOST, YEAR_LEAST, YEAR_MOST } from "./rules";

const seen = { campaignId: idField, version: intField({ min: 1 }) };
const term = { startsOn: dateField(), endsOn: dateField() };

export const createCampaignInput = z.object({
  fieldId: idField,
  year: intField({ min: YEAR_LEAST, max: YEAR_MOST }),
  ...term,
});
/** An opened campaign's dates can still be moved: a new end is a decision, not a mistake. */
export const editCampaignInput = z.object({ ...seen, ...term });
export const campaignInput = z.object(seen);
export const cancelCampaignInput = z.object({
  ...seen,
  reason: longText({ min: REASON_LEAST, max: REASON_MOST }),
});

const step = optional(intField({ min: 0, max: SCALE_MOST }));

/** `ratings.0.competenceId`, `ratings.0.present`, `ratings.0.asked`: what is not said is empty. */
export const answerInput = z.object({
  campaignId: idField,
  deed: enumField(["save", "submit"]),
  ratings: listOf(z.object({ competenceId: idField, present: step, asked: step }), { max: 200 }),
});
