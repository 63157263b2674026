import "server-only";
import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "@/lib/platform/env";

const PATIENCE_MS = 20_000;

const silent = () => {};

/**
 * Hands a letter to the mail server; one connection a letter, so that a fault belongs to that letter alone. A fault
 * says in `handedOver` whether the text was on its way: nodemailer itself reports a line cut off in the middle of it
 * just as one that never came about.
 */
export async function deliver(
  letter: SendMailOptions,
  smtpUrl: string | undefined = env.SMTP_URL,
): Promise<void> {
  if (smtpUrl === undefined) throw Object.assign(new Error("SMTP_URL is not set"), { handedOver: false });
  let handedOver = false;
  const watch = (entry: { tnx?: string }, message: unknown) => {
    if (entry.tnx === "client" && message === "DATA") handedOver = true;
  };
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    debug: true,
    logger: {
      level: silent,
      trace: silent,
      debug: watch,
      info: silent,
      warn: silent,
      error: silent,
      fatal: silent,
    },
  } as Parameters<typeof createTransport>[0]);
  try {
    await transport.sendMail({ from: env.MAIL_FROM, ...letter });
  } catch (error) {
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), { handedOver });
  } finally {
    transport.close();
  }
}
