import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isInstalled } from "@/lib/run/ensure-installed.mjs";

let root: string;

type Entry = { version?: string; optional?: boolean; dependencies?: Record<string, string> };

function write(lock: Record<string, Entry>, present: Record<string, Entry> | null) {
  const rooted = { "": { dependencies: { a: "1.0.0" } }, ...lock };
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: rooted }));
  if (present === null) return;
  mkdirSync(join(root, "node_modules", "a"), { recursive: true });
  writeFileSync(join(root, "node_modules", "a", "package.json"), "{}");
  writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: present }));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "usta-installed-"));
});

describe("whether what is locked is installed", () => {
  const a = { "node_modules/a": { version: "1.0.0" } };

  it("yes when each package is there in its version", () => {
    write({ ...a, "node_modules/mac": { version: "1.0.0", optional: true } }, a);
    expect(isInstalled(root)).toBe(true);
  });

  it.each([
    ["nothing is", a, null],
    ["one is missing", { ...a, "node_modules/b": { version: "1.0.0" } }, a],
    ["one is older", { "node_modules/a": { version: "2.0.0" } }, a],
    ["one was taken out of the lockfile", {}, a],
  ])("no when %s", (_, lock, present) => {
    write(lock, present);
    expect(isInstalled(root)).toBe(false);
  });
});
