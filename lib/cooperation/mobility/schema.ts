import { z } from "zod";
import { MobilityKind } from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  lenient,
  longText,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";
import { MOST_DAYS, MOST_PEOPLE } from "./rules";

const version = intField({ min: 1, max: 1_000_000 });
const day = dateField({ from: "2000-01-01", to: "2100-12-31" });

/** Out: from the network to the partner. In: from the partner to the centre. */
export const DIRECTIONS = ["out", "in"] as const;
export type Direction = (typeof DIRECTIONS)[number];

const facts = {
  partnerId: idField,
  kind: enumField(MobilityKind),
  direction: enumField(DIRECTIONS),
  people: intField({ min: 1, max: MOST_PEOPLE }),
  topic: text({ min: 3, max: 200 }),
  startsOn: day,
  endsOn: day,
  days: intField({ min: 1, max: MOST_DAYS }),
};

export const recordMobilityInput = z.object({ centreId: idField, ...facts });
export type RecordMobilityInput = z.infer<typeof recordMobilityInput>;

export const editMobilityInput = z.object({ mobilityId: idField, version, ...facts });
export type EditMobilityInput = z.infer<typeof editMobilityInput>;

export const removeMobilityInput = z.object({ mobilityId: idField });

export const nameTravellerInput = z.object({ mobilityId: idField, personId: idField });
export const clearTravellerInput = z.object({ mobilityId: idField });

export const reportMobilityInput = z.object({
  mobilityId: idField,
  version,
  report: longText({ min: 20, max: 8000 }),
});
export type ReportMobilityInput = z.infer<typeof reportMobilityInput>;

export const attachReportInput = z.object({ mobilityId: idField, file: fileField });
export type AttachReportInput = z.infer<typeof attachReportInput>;

export const WHENS = ["begun", "coming"] as const;

/** The list's filters, from the URL; what does not fit is as good as absent. `report=missing`: over, and nothing said of it. */
export const listMobilitiesQuery = z.object({
  q: searchField,
  direction: lenient(enumField(DIRECTIONS)),
  kind: lenient(enumField(MobilityKind)),
  year: lenient(intField({ min: 2000, max: 2100 })),
  partner: lenient(idField),
  country: lenient(text({ min: 2, max: 2 })),
  centre: lenient(idField),
  report: lenient(enumField(["missing"])),
  when: lenient(enumField(WHENS)),
  page: pageField,
});
export type ListMobilitiesQuery = z.infer<typeof listMobilitiesQuery>;
