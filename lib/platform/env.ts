import "server-only";
import { z } from "zod";

/** The only reader of `process.env`. A wrong setting is named in one sentence when this file is first loaded. */

const flag = z.stringbool({ truthy: ["true", "1", "yes", "on"], falsy: ["false", "0", "no", "off"] });
const httpUrl = z
  .string()
  .regex(/^https?:\/\/[^\s/?#]+/, "must be an address that begins with http:// or https://")
  .transform((url) => url.replace(/\/+$/, ""));
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export const DEMO_SECRET = "demonstration-only-secret-never-for-real-people";
const SECRET_LENGTH = 32;

const settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  USTA_MODE: z.enum(["demo", "production"]).default("demo"),
  USTA_DEMO_DATA: flag.default(false),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
    .optional(),
  USTA_BASE_URL: httpUrl.default("http://localhost:3000"),
  USTA_SECRET: z.string().default(DEMO_SECRET),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().min(3).default("Usta <no-reply@usta.invalid>"),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).default("OpenID Connect"),
  USTA_TOTP: flag.default(false),
  USTA_FILES_DIR: z.string().min(1).default(".data/files"),
  USTA_MAILBOX_DIR: z.string().min(1).default(".data/mailbox"),
  USTA_TRUST_PROXY: flag.default(false),
  USTA_REVALIDATE_URL: httpUrl.optional(),
  USTA_CLOCK_FILE: z.string().min(1).optional(),
  PORT: whole(1, 65535).default(3000),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  USTA_DB_POOL: whole(1, 200).default(10),
  USTA_DB_WAIT_MS: whole(100, 600_000).default(5_000),
  USTA_DB_STATEMENT_MS: whole(100, 600_000).default(30_000),
  USTA_DB_IDLE_TRANSACTION_MS: whole(100, 600_000).default(30_000),
  USTA_WORKER_CONCURRENCY: whole(1, 50).default(4),
});

export type Env = z.infer<typeof settings> & { isProduction: boolean; isDemo: boolean };

export class SettingsError extends Error {
  override name = "SettingsError";
}

/** Reads and checks settings; the message names every wrong one. An empty value counts as not set. */
export function readSettings(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new SettingsError(`Wrong setting. ${wrong.join("; ")}.`);
  }
  const env = parsed.data;
  const wrong = source.NEXT_PHASE === "phase-production-build" ? [] : contradictions(env);
  if (wrong.length > 0) throw new SettingsError(`Wrong setting. ${wrong.join(" ")}`);
  return { ...env, isProduction: env.USTA_MODE === "production", isDemo: env.USTA_MODE === "demo" };
}

/** What each setting allows by itself but not beside the others; a build, which serves nobody, is not asked. */
function contradictions(env: z.infer<typeof settings>): string[] {
  const wrong: string[] = [];
  const oidc = [env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET].filter(
    (value) => value !== undefined,
  );
  if (oidc.length > 0 && oidc.length < 3) {
    wrong.push("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three or none.");
  }
  if (env.USTA_MODE !== "production") return wrong;
  if (env.USTA_SECRET === DEMO_SECRET) wrong.push("USTA_SECRET: set a secret of your own in production.");
  else if (env.USTA_SECRET.length < SECRET_LENGTH) {
    wrong.push(`USTA_SECRET: must have at least ${SECRET_LENGTH} characters in production.`);
  }
  if (env.DATABASE_URL === undefined)
    wrong.push("DATABASE_URL: production needs the address of a PostgreSQL.");
  if (env.SMTP_URL === undefined) wrong.push("SMTP_URL: production needs a mail server.");
  if (env.USTA_CLOCK_FILE !== undefined)
    wrong.push("USTA_CLOCK_FILE: the clock cannot be moved in production.");
  if (env.USTA_DEMO_DATA) wrong.push("USTA_DEMO_DATA: production takes no demonstration data.");
  return wrong;
}

export const env: Env = readSettings(process.env);
