import { expect, it } from "vitest";
import { getFundingLine, getNetwork, getToday } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { forgetKept } from "@/lib/platform/db/kept-a-while";
import { makeNetwork } from "@/tests/support/make";

it("is unknown before its facts are there, then says whose it is and which day it is there", async () => {
  expect(await getNetwork(ANYONE)).toBeNull();
  const lateEvening = new Date("2026-03-10T21:30:00Z");
  expect(await getToday(ANYONE, lateEvening)).toEqual(new Date("2026-03-10"));

  await makeNetwork();
  expect(await getNetwork(ANYONE)).toMatchObject({
    code: "tr",
    locale: "tr",
    zone: "Europe/Istanbul",
    country: { name: "Türkiye" },
  });
  expect(await getToday(ANYONE, lateEvening)).toEqual(new Date("2026-03-11"));
});

it("says who pays, from the day on which a line holds", async () => {
  const day = new Date("2026-03-11");
  expect((await getFundingLine(ANYONE, day)).en).toBe("Funded by the European Union.");
  const none = { tr: "", en: "", az: "" };
  const validFrom = new Date("2026-03-12");
  await db.setting.create({ data: { key: "fundingLine", value: none, validFrom, setAt: day } });
  forgetKept();
  expect((await getFundingLine(ANYONE, day)).tr).not.toBe("");
  expect(await getFundingLine(ANYONE, new Date("2026-03-12T10:00:00Z"))).toEqual(none);
});
