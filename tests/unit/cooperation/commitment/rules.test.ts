import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commitmentRefusal,
  commitmentState,
  deliveredShare,
  deliveryRefusal,
} from "@/lib/cooperation/commitment/rules";

const promised = (amount: number, ...given: number[]) => ({
  amount,
  dueOn: "2026-06-30",
  deliveries: given.map((one) => ({ amount: one })),
});

describe("a commitment", () => {
  it.each([
    [promised(10), "2026-06-30", "open"],
    [promised(10, 9), "2026-07-01", "overdue"],
    [promised(10, 4, 6), "2026-07-01", "kept"],
    [promised(10, 11), "2026-01-01", "kept"],
  ] as const)("%j on %s is %s", (one, today, state) => expect(commitmentState(one, today)).toBe(state));

  it("falls due in its agreement's term, which is not over", () => {
    const agreement = {
      status: "SIGNED",
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
      signedOn: null,
    } as const;
    expect(commitmentRefusal({ dueOn: "2026-12-31" }, agreement)).toBeNull();
    expect(commitmentRefusal({ dueOn: "2027-01-01" }, agreement)).toBe("commitment_after_term");
    expect(commitmentRefusal({ dueOn: "2025-12-31" }, agreement)).toBe("commitment_after_term");
    expect(commitmentRefusal({ dueOn: "2026-12-31" }, { ...agreement, status: "TERMINATED" })).toBe(
      "commitment_agreement_over",
    );
  });
});

it("a delivery is a fact of today or before, since the signature", () => {
  const refusal = (deliveredOn: string, signedOn: string | null) =>
    deliveryRefusal({ deliveredOn }, { signedOn }, "2026-03-10");
  expect(refusal("2026-03-10", "2026-01-01")).toBeNull();
  expect(refusal("2026-03-11", "2026-01-01")).toBe("delivery_in_future");
  expect(refusal("2025-12-31", "2026-01-01")).toBe("delivery_before_signature");
  expect(refusal("2026-03-10", null)).toBe("delivery_before_signature");
});

describe("the share delivered", () => {
  it("counts each promise the same, and no more than all of it", () => {
    expect(deliveredShare([])).toBeNull();
    expect(deliveredShare([promised(10, 20), promised(1000, 500)])).toBe(0.75);
  });

  it("is between nought and one", () => {
    const one = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      dueOn: fc.constant("2026-01-01"),
      deliveries: fc.array(fc.record({ amount: fc.integer({ min: 1, max: 1_000_000 }) })),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (all) => {
        const share = deliveredShare(all) ?? -1;
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});
