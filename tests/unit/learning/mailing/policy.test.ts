import { expect, test } from "vitest";
import { canPlanMailings, canReadMailings } from "@/lib/learning/mailing/policy";
import { cast } from "@/tests/support/cast";

const at = { centreId: cast.centreId };

test("the centre plans its letters, the ministry reads them, the neighbour neither", () => {
  expect(canPlanMailings(cast.coordinator, at) && canReadMailings(cast.coordinator, at)).toBe(true);
  expect(canPlanMailings(cast.ministry, at)).toBe(false);
  expect(canReadMailings(cast.ministry, at)).toBe(true);
  expect(canReadMailings(cast.neighbour, at) || canReadMailings(cast.trainer, at)).toBe(false);
});
