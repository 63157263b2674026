import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { setSetting } from "@/lib/platform/settings/commands";
import { listSettingHistory } from "@/lib/platform/settings/history";
import { readSettings } from "@/lib/platform/settings/read";
import { seenOf } from "@/lib/platform/settings/registry";
import { setSettingInput } from "@/lib/platform/settings/schema";
import { makeCentre, makeCoordinator, makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const typed = (key: string, value: string, date: string, more = {}) => {
  const [year, month, date1] = date.split("-");
  return setSettingInput.parse({ key, value, seen: "", validFrom: { day: date1, month, year }, ...more });
};

beforeAll(async () => {
  await makeNetwork();
});

it("holds from its day on, and not before", async () => {
  const actor = await makeMinistryActor();
  expect((await readSettings(db, day("2026-03-10"))).minimumAttendance).toBe(80);
  expect(await setSetting({ actor, now: NOW }, typed("minimumAttendance", "75", "2026-04-01"))).toMatchObject(
    { ok: true },
  );
  expect((await readSettings(db, day("2026-03-31"))).minimumAttendance).toBe(80);
  expect((await readSettings(db, day("2026-04-01"))).minimumAttendance).toBe(75);
  expect(await listSettingHistory(actor)).toMatchObject([{ key: "minimumAttendance", value: 75 }]);
  expect(await db.auditEvent.count({ where: { type: "setting.set" } })).toBe(1);
});

it("refuses a day gone by, a value that does not fit, and everyone but the ministry", async () => {
  const actor = await makeMinistryActor();
  const now = { actor, now: NOW };
  expect(await setSetting(now, typed("offerHours", "24", "2026-03-09"))).toMatchObject({
    refusal: "setting_in_past",
  });
  for (const value of ["0", "721", "-1", "1.5", "24 saat", "", "٢٤", "1e2"]) {
    expect(await setSetting(now, typed("offerHours", value, "2026-03-10"))).toMatchObject({
      refusal: "setting_does_not_fit",
    });
  }
  const coordinator = await makeCoordinator((await makeCentre()).id);
  for (const other of [coordinator, { kind: "anyone" as const }, { kind: "system" as const }]) {
    expect(
      await setSetting({ actor: other, now: NOW }, typed("offerHours", "24", "2026-03-10")),
    ).toMatchObject({
      refusal: "not_found",
    });
  }
  expect(await listSettingHistory(coordinator)).toBeNull();
});

it("keeps a text in each language", async () => {
  const actor = await makeMinistryActor();
  const inLanguage = { tr: "Satır", en: "Line", az: "" };
  await setSetting({ actor, now: NOW }, typed("fundingLine", "", "2026-03-10", { inLanguage }));
  expect((await readSettings(db, day("2026-03-10"))).fundingLine).toEqual(inLanguage);
});

it("lets nobody overwrite what another has set meanwhile, also at the same moment", async () => {
  const ctx = { actor: await makeMinistryActor(), now: NOW };
  const tries = await Promise.all(
    ["30", "40"].map((value) => setSetting(ctx, typed("repeatYears", value.slice(0, 1), "2026-03-10"))),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(tries.find(({ ok }) => !ok)).toMatchObject({ refusal: "setting_changed_meanwhile" });
  const rows = await db.setting.findMany({ where: { key: "repeatYears" } });
  const seen = { seen: seenOf(rows) };
  expect(await setSetting(ctx, typed("repeatYears", "5", "2026-03-10", seen))).toMatchObject({ ok: true });
  expect((await readSettings(db, day("2026-03-10"))).repeatYears).toBe(5);
});
