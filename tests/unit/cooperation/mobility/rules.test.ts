import { describe, expect, it } from "vitest";
import {
  isReportDue,
  reportRefusal,
  stayRefusal,
  travellerMayBe,
  travellerRefusal,
} from "@/lib/cooperation/mobility/rules";

describe("a stay", () => {
  const stay = (days: number, endsOn = "2026-03-05") => stayRefusal({ startsOn: "2026-03-01", endsOn, days });

  it("has no more working days than there are between its dates, both counted", () => {
    expect(stay(4)).toBeNull();
    expect(stay(5)).toBeNull();
    expect(stay(6)).toBe("mobility_too_many_days");
    expect(stay(1, "2026-03-01")).toBeNull();
    expect(stay(2, "2026-03-01")).toBe("mobility_too_many_days");
    expect(stay(1, "2026-02-28")).toBe("mobility_dates_reversed");
  });

  it("names one person who goes abroad alone", () => {
    expect(travellerRefusal({ isOutgoing: true, people: 1 })).toBeNull();
    expect(travellerRefusal({ isOutgoing: true, people: 2 })).toBe("mobility_not_one_person");
    expect(travellerRefusal({ isOutgoing: false, people: 1 })).toBe("mobility_not_one_person");
  });

  it("of staff names staff, of teachers a teacher, and a visit either", () => {
    expect(travellerMayBe("STAFF")).toEqual({ staff: true, teacher: false });
    expect(travellerMayBe("TEACHER")).toEqual({ staff: false, teacher: true });
    expect(travellerMayBe("VISIT")).toEqual({ staff: true, teacher: true });
  });
});

describe("a stay's report", () => {
  const endsOn = "2026-03-10";

  it("may be written from the last day on", () => {
    expect(reportRefusal({ endsOn }, "2026-03-09")).toBe("mobility_not_over");
    expect(reportRefusal({ endsOn }, "2026-03-10")).toBeNull();
  });

  it("is asked for from the day after, until it is there", () => {
    expect(isReportDue({ endsOn, hasReport: false }, "2026-03-10")).toBe(false);
    expect(isReportDue({ endsOn, hasReport: false }, "2026-03-11")).toBe(true);
    expect(isReportDue({ endsOn, hasReport: true }, "2026-03-11")).toBe(false);
  });
});
