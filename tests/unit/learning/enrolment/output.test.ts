import { describe, expect, test } from "vitest";
import { type BookedSession, enrolmentCalendar, enrolmentLetter } from "@/lib/learning/enrolment/output";
import { translatorFor } from "@/lib/platform/i18n/translator";

const slot = (day: number) => ({
  startsAt: new Date(Date.UTC(2026, 2, day, 6)),
  endsAt: new Date(Date.UTC(2026, 2, day, 9)),
  room: null,
});
const session: BookedSession = {
  id: "0199-s",
  version: 3,
  startsAt: slot(10).startsAt,
  venue: "Atölye 1",
  address: null,
  onlineLink: null,
  slots: [slot(10), slot(11)],
  courseVersion: { title: "PLC" },
  centre: { shortName: "Merkez", shortNames: {} },
};
const options = { name: "PLC", baseUrl: "https://usta.example", locale: "tr" as const };
const at = new Date("2026-03-01T10:00:00Z");
const booking = { reference: "F-7", session };

const linesOf = (calendar: string, ...names: string[]) =>
  calendar.split("\r\n").filter((line) => names.some((name) => line.startsWith(`${name}:`)));

describe("the calendar", () => {
  test("as it stands, to the letter", () => {
    expect(enrolmentCalendar([{ ...booking, session: { ...session, slots: [slot(10)] } }], options)).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//usta//portal//EN",
        "METHOD:PUBLISH",
        "NAME:PLC",
        "X-WR-CALNAME:PLC",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "BEGIN:VEVENT",
        "UID:0199-s-0@usta.example",
        "SEQUENCE:3",
        "DTSTAMP:20260310T060000Z",
        "DTSTART:20260310T060000Z",
        "DTEND:20260310T090000Z",
        "SUMMARY:PLC",
        "LOCATION:Atölye 1",
        "DESCRIPTION:Merkez\\nF-7",
        "URL;VALUE=URI:https://usta.example/tr/learning",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
      ].join("\r\n"),
    );
  });

  test("a day at a host says where", () => {
    const hosted = { ...session, venue: null, hostPartner: { name: "Rüzgâr A.Ş." } };
    expect(linesOf(enrolmentCalendar([{ ...booking, session: hosted }], options), "LOCATION")).toEqual([
      "LOCATION:Rüzgâr A.Ş.",
      "LOCATION:Rüzgâr A.Ş.",
    ]);
  });

  test("given back or called off: the same ids, cancelled, under a later number", () => {
    const placed = enrolmentCalendar([booking], { ...options, news: { method: "PUBLISH", at } });
    const later = new Date(at.getTime() + 60_000);
    const back = enrolmentCalendar([booking], { ...options, news: { method: "CANCEL", at: later } });
    expect(linesOf(back, "METHOD")).toEqual(["METHOD:CANCEL"]);
    expect(linesOf(back, "UID")).toEqual(linesOf(placed, "UID"));
    expect(linesOf(back, "STATUS")).toEqual(["STATUS:CANCELLED", "STATUS:CANCELLED"]);
    const number = (calendar: string) => Number(linesOf(calendar, "SEQUENCE")[0]?.split(":")[1]);
    expect(number(back)).toBe(number(placed) + 1);
  });

  test("with a half-day less, that one is cancelled and the others moved", () => {
    const changed = enrolmentCalendar([{ ...booking, gone: [slot(12)] }], {
      ...options,
      news: { method: "PUBLISH", at },
    });
    expect(linesOf(changed, "UID").map((line) => line.slice(4, 12))).toEqual([
      "0199-s-0",
      "0199-s-1",
      "0199-s-2",
    ]);
    expect(linesOf(changed, "STATUS")).toEqual(["STATUS:CONFIRMED", "STATUS:CONFIRMED", "STATUS:CANCELLED"]);
  });
});

test("a letter names the host to whoever has a place, takes dates out of the calendar of whoever had a place, and of nobody else", async () => {
  const t = await translatorFor("tr");
  const { courseVersion, centre, ...rest } = session;
  const letter = (
    kind: "placed" | "withdrawn" | "deferred" | "substituted" | "waitlisted",
    wasPlaced?: boolean,
  ) =>
    enrolmentLetter(t, {
      kind,
      at,
      wasPlaced,
      locale: "tr",
      name: "Ad Soyad",
      enrolmentId: "e",
      reference: "F-7",
      baseUrl: options.baseUrl,
      session: {
        ...rest,
        title: courseVersion.title,
        endsAt: slot(11).endsAt,
        timeZone: "Europe/Istanbul",
        centreName: centre.shortName,
        centreNames: {},
        networkName: null,
        networkNames: {},
        statusReason: null,
        hostName: "Kardelen Otomasyon A.Ş.",
      },
    });
  expect(letter("placed").calendar).toContain("METHOD:PUBLISH");
  expect(letter("placed").calendar).toContain("Kardelen");
  expect(letter("placed").body).toContain("Ev sahibi: Kardelen Otomasyon A.Ş.");
  for (const kind of ["withdrawn", "deferred", "substituted"] as const) {
    expect(letter(kind, true).calendar).toContain("METHOD:CANCEL");
    expect(letter(kind, false).calendar).toBeUndefined();
  }
  expect(letter("waitlisted").calendar).toBeUndefined();
  expect(letter("waitlisted").body).not.toContain("Kardelen");
});
