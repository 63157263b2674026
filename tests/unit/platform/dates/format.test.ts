import { describe, expect, it } from "vitest";
import { addDays, dayIn, daysBetween, instantAt } from "@/lib/platform/dates/calendar";
import {
  formatDateRange,
  formatInstant,
  formatLongDate,
  formatShortDate,
  formatShortMonth,
  formatTime,
  formatTimeRange,
  relativeDay,
  relativeInstant,
} from "@/lib/platform/dates/format";
import {
  formatBytes,
  formatHours,
  formatMean,
  formatNumber,
  formatPercent,
} from "@/lib/platform/dates/numbers";

const zone = "Europe/Istanbul";
const tr = { locale: "tr", zone } as const;
const en = { locale: "en", zone } as const;
const az = { locale: "az", zone: "Asia/Baku" } as const;
const noon = new Date("2026-03-12T11:30:00Z");

describe("an instant", () => {
  it("is told with weekday, time and zone in each language", () => {
    expect(formatInstant(noon, tr)).toBe("12 Mart 2026 Perşembe, 14.30 (Türkiye saati)");
    expect(formatInstant(noon, en)).toBe("Thursday 12 March 2026, 14:30 (Türkiye time)");
    expect(formatInstant(noon, az)).toBe("12 mart 2026, cümə axşamı, 15:30 (Azərbaycan vaxtı)");
  });

  it("belongs to the day of the zone, not of UTC", () => {
    const late = new Date("2026-03-12T21:00:00Z");
    expect(dayIn(late, zone)).toBe("2026-03-13");
    expect(dayIn(new Date("2026-03-12T20:59:59Z"), zone)).toBe("2026-03-12");
    expect(formatShortDate(late, tr)).toBe("13 Mar 2026");
  });

  it("is found again from the wall clock", () => {
    expect(instantAt("2026-03-12", "14:30", zone)).toEqual(noon);
    expect(instantAt("2026-03-29", "03:30", "Europe/Berlin")).toEqual(new Date("2026-03-29T01:30:00Z"));
    expect(instantAt("2026-10-26", "12:00", "Europe/Berlin")).toEqual(new Date("2026-10-26T11:00:00Z"));
  });
});

describe("a range of days", () => {
  it("says what the days share once", () => {
    expect(formatDateRange("2026-03-12", "2026-03-14", tr)).toBe("12–14 Mart 2026");
    expect(formatDateRange("2026-03-30", "2026-04-02", tr)).toBe("30 Mart – 2 Nisan 2026");
    expect(formatDateRange("2026-12-30", "2027-01-02", en)).toBe("30 December 2026 – 2 January 2027");
    expect(formatDateRange("2026-03-12", "2026-03-12", az)).toBe("12 mart 2026");
  });
});

describe("words", () => {
  it("name a day by the calendar of the zone", () => {
    expect(relativeDay("2026-03-12", noon, tr)).toBe("bugün");
    expect(relativeDay("2026-03-13", noon, tr)).toBe("yarın");
    expect(relativeDay("2026-03-11", noon, az)).toBe("dünən");
    expect(relativeDay("2026-03-15", noon, en)).toBe("in 3 days");
    expect(relativeDay("2026-03-26", noon, tr)).toBe("2 hafta sonra");
    expect(relativeDay("2025-12-12", noon, tr)).toBe("3 ay önce");
  });

  it("name a deadline by hours until two days remain", () => {
    expect(relativeInstant(new Date(noon.getTime() + 47 * 3_600_000), noon, en)).toBe("in 47 hours");
    expect(relativeInstant(new Date(noon.getTime() + 48 * 3_600_000), noon, en)).toBe("in 2 days");
    expect(relativeInstant(new Date(noon.getTime() - 60_000), noon, tr)).toBe("1 dakika önce");
  });

  it("write times with the language's mark", () => {
    expect(formatTime("09:05", tr)).toBe("09.05");
    expect(formatTimeRange("09:00", "16:30", en)).toBe("09:00–16:30");
    expect(formatLongDate("2026-03-12", az)).toBe("12 mart 2026, cümə axşamı");
  });
});

describe("days", () => {
  it("are counted over month and leap-year ends", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });
});

describe("numbers", () => {
  it("carry the language's marks", () => {
    expect(formatNumber(12345.678, "tr", 2)).toBe("12.345,68");
    expect(formatNumber(12345, "en")).toBe("12,345");
    expect(formatNumber(-3, "az")).toBe("−3");
    expect([4, 4.04, 4.25, 10].map((mean) => formatMean(mean, "tr"))).toEqual(["4,0", "4,0", "4,3", "10,0"]);
    expect(formatMean(5, "en")).toBe("5.0");
    expect(formatPercent(0.825, "tr", 1)).toBe("%82,5");
    expect(formatHours(1.5, "tr")).toBe("1,5 saat");
    expect(formatHours(1, "en")).toBe("1 hour");
    expect(formatBytes(1_234_567, "tr")).toBe("1,2\u00a0MB");
  });
});

it("a month under a chart is short, and names the year where it begins", () => {
  expect(["2026-01-01", "2026-02-01"].map((day) => formatShortMonth(day, tr))).toEqual(["Oca 2026", "Şub"]);
});
