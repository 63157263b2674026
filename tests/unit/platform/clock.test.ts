import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";

const HOUR = 3_600_000;
const file = join(mkdtempSync(join(tmpdir(), "usta-clock-")), "clock");

async function clockWith(setting: string | undefined) {
  vi.resetModules();
  vi.stubEnv("USTA_CLOCK_FILE", setting);
  return import("@/lib/platform/clock");
}

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.useFakeTimers({ now: 1_000_000_000_000 });
  return () => vi.useRealTimers();
});

describe("the clock", () => {
  it("shows the machine's time", async () => {
    const { now } = await clockWith(undefined);
    expect(now().getTime()).toBe(1_000_000_000_000);
  });

  it("is moved by the file a test writes, and back", async () => {
    const { now, onMachineClock } = await clockWith(file);
    writeFileSync(file, String(48 * HOUR));
    expect(now().getTime()).toBe(1_000_000_000_000 + 48 * HOUR);
    expect(onMachineClock(now()).getTime()).toBe(1_000_000_000_000);
    writeFileSync(file, "0");
    expect(now().getTime()).toBe(1_000_000_000_000);
  });

  it("stays where it is when the file is missing or says nothing readable", async () => {
    const missing = await clockWith(`${file}-missing`);
    expect(missing.now().getTime()).toBe(1_000_000_000_000);
    writeFileSync(file, "tomorrow");
    const unreadable = await clockWith(file);
    expect(unreadable.now().getTime()).toBe(1_000_000_000_000);
  });
});
