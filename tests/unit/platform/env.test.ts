import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "@/lib/platform/env";

const production = {
  USTA_MODE: "production",
  DATABASE_URL: "postgresql://usta:x@localhost/usta",
  USTA_SECRET: "a".repeat(32),
  SMTP_URL: "smtp://localhost:25",
};

describe("settings", () => {
  it("need nothing in demo mode", () => {
    expect(readSettings({})).toMatchObject({
      isDemo: true,
      isProduction: false,
      PORT: 3000,
      USTA_DEMO_DATA: false,
    });
  });

  it("take an empty value for none, and an address without its last slash", () => {
    const env = readSettings({ USTA_MODE: "", PORT: "", USTA_BASE_URL: "https://usta.example.org/" });
    expect(env).toMatchObject({ USTA_MODE: "demo", PORT: 3000, USTA_BASE_URL: "https://usta.example.org" });
  });

  it("serve production with secrets of its own", () => {
    expect(readSettings(production).isProduction).toBe(true);
  });

  it.each([
    ["USTA_MODE", { USTA_MODE: "prod" }],
    ["PORT", { PORT: "70000" }],
    ["PORT", { PORT: "abc" }],
    ["USTA_BASE_URL", { USTA_BASE_URL: "javascript:alert(1)" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://localhost" }],
    ["SMTP_URL", { SMTP_URL: "http://localhost" }],
    ["USTA_TOTP", { USTA_TOTP: "maybe" }],
    ["OIDC_ISSUER", { OIDC_ISSUER: "https://id.example.org" }],
    ["USTA_SECRET", { ...production, USTA_SECRET: undefined }],
    ["USTA_SECRET", { ...production, USTA_SECRET: "a".repeat(31) }],
    ["DATABASE_URL", { ...production, DATABASE_URL: undefined }],
    ["SMTP_URL", { ...production, SMTP_URL: undefined }],
    ["USTA_CLOCK_FILE", { ...production, USTA_CLOCK_FILE: "/tmp/clock" }],
    ["USTA_DEMO_DATA", { ...production, USTA_DEMO_DATA: "true" }],
  ])("name %s when it is wrong: %j", (name, source: Record<string, string | undefined>) => {
    expect(() => readSettings(source)).toThrow(SettingsError);
    expect(() => readSettings(source)).toThrow(name);
  });

  it("let a build pass without the secrets it does not need", () => {
    const source = { USTA_MODE: "production", NEXT_PHASE: "phase-production-build" };
    expect(readSettings(source).isProduction).toBe(true);
  });
});
