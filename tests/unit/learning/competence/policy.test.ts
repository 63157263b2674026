import { expect, it } from "vitest";
import { canKeepCompetences } from "@/lib/learning/competence/policy";
import { cast } from "@/tests/support/cast";

it("competences are the ministry's word", () => {
  expect([cast.ministry, cast.coordinator, cast.teacher].map(canKeepCompetences)).toEqual([
    true,
    false,
    false,
  ]);
});
