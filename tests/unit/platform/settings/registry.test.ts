import { expect, test } from "vitest";
import { SETTING_GROUPS, SETTING_KEYS } from "@/lib/platform/settings/registry";

test("every setting stands in one group, so that the ministry's page shows all of them once", () => {
  expect(Object.values(SETTING_GROUPS).flat().sort()).toEqual([...SETTING_KEYS].sort());
});
