import "server-only";
import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "@/lib/platform/env";

const PATIENCE_MS = 20_000;

/** Hands a letter to the mail server; one connection a letter, so that a fault belongs to that letter alone. */
export async function deliver(
  letter: SendMailOptions,
  smtpUrl: string | undefined = env.SMTP_URL,
): Promise<void> {
  if (smtpUrl === undefined) throw Object.assign(new Error("SMTP_URL is not set"), { code: "ECONNECTION" });
  const transport = createTransport(smtpUrl, {
    from: env.MAIL_FROM,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
  } as never);
  try {
    await transport.sendMail({ from: env.MAIL_FROM, ...letter });
  } finally {
    transport.close();
  }
}
