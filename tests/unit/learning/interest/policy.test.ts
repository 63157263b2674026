import { expect, it } from "vitest";
import { canSayInterest, canWithdrawInterest } from "@/lib/learning/interest/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("who may come may ask to be told", () => {
  expect(
    [cast.teacher, cast.principal, cast.partnerContact, cast.ministry, ANYONE].map(canSayInterest),
  ).toEqual([true, true, false, false, false]);
});

it("a wish is withdrawn by whoever has it", () => {
  const own = { personId: cast.teacher.personId };
  expect([cast.teacher, cast.otherTeacher, ANYONE].map((actor) => canWithdrawInterest(actor, own))).toEqual([
    true,
    false,
    false,
  ]);
});
