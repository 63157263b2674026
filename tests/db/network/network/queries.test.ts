import { expect, it } from "vitest";
import { getNetwork, getToday } from "@/lib/network/network/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
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
