import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byDistance, distanceInKilometres, nearestTo, provinceKind } from "@/lib/network/province/rules";

const ankara = { latitude: 39.9334, longitude: 32.8597 };
const istanbul = { latitude: 41.0082, longitude: 28.9784 };
const izmir = { latitude: 38.4237, longitude: 27.1428 };
const unknown = { latitude: null, longitude: null };

describe("distanceInKilometres", () => {
  it("is the great circle between two towns", () => {
    expect(distanceInKilometres(ankara, istanbul)).toBe(349);
    expect(distanceInKilometres(ankara, ankara)).toBe(0);
  });

  it("is unknown where one of them has no coordinates", () => {
    expect(distanceInKilometres(ankara, unknown)).toBeNull();
    expect(distanceInKilometres({ latitude: 39, longitude: null }, ankara)).toBeNull();
  });

  it("is the same both ways and never more than half the earth's girth", () => {
    const place = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const there = distanceInKilometres(a, b)!;
        expect(there).toBe(distanceInKilometres(b, a));
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(20016);
      }),
    );
  });
});

describe("nearestTo", () => {
  it("takes the nearest and leaves out whoever has no coordinates", () => {
    const places = [
      { id: 1, ...unknown },
      { id: 2, ...izmir },
      { id: 3, ...istanbul },
    ];
    expect(nearestTo(ankara, places)?.place.id).toBe(3);
    expect(byDistance(ankara, places).map((near) => near.place.id)).toEqual([3, 2]);
  });

  it("finds nothing among nothing", () => {
    expect(nearestTo(ankara, [])).toBeNull();
    expect(nearestTo(unknown, [istanbul])).toBeNull();
  });
});

describe("provinceKind", () => {
  it.each([
    [true, 0, "pilot"],
    [true, 1, "host"],
    [false, 2, "host"],
    [false, 0, "other"],
  ] as const)("pilot %s with %i centres is %s", (isPilot, centreCount, kind) => {
    expect(provinceKind({ isPilot, centreCount })).toBe(kind);
  });
});
