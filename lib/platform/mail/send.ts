import "server-only";
import { db } from "@/lib/platform/db";
import { faultCode, outcomeOf } from "./rules";
import { deliver } from "./transport";

type Attempt = { now: Date; isLast: boolean };

/**
 * Sends one queued letter. SENDING is committed before the attempt, so that a worker that dies in the middle leaves a
 * trace: such a letter is UNSURE and is sent again by a person only. A fault that surely came before the letter puts
 * it back and fails the job, which tries again later.
 */
export async function sendQueuedMail(
  mailId: string,
  { now, isLast }: Attempt,
  send = deliver,
): Promise<void> {
  const cutOff = await db.mail.updateMany({
    where: { id: mailId, status: "SENDING" },
    data: { status: "UNSURE", lastError: "cut_off" },
  });
  if (cutOff.count > 0) return;
  const [mail] = await db.mail.updateManyAndReturn({
    where: { id: mailId, status: "QUEUED" },
    data: { status: "SENDING", sendingAt: now, attempts: { increment: 1 } },
  });
  if (!mail) return;
  try {
    await send({
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      messageId: `<${mail.id}@usta>`,
      headers: { "Content-Language": mail.locale, "Auto-Submitted": "auto-generated", "X-Letter": mail.kind },
      ...(mail.calendar === null
        ? {}
        : {
            icalEvent: { method: methodOf(mail.calendar), filename: "usta.ics", content: mail.calendar },
          }),
    });
  } catch (error) {
    const outcome = outcomeOf(error);
    const lastError = faultCode(error);
    const isOver = outcome !== "not_sent" || isLast;
    const status = outcome === "unsure" ? "UNSURE" : isOver ? "FAILED" : "QUEUED";
    await db.mail.update({ where: { id: mailId }, data: { status, lastError } });
    if (!isOver) throw new Error(`The letter was not sent: ${lastError}`);
    return;
  }
  const forgotten = mail.kind === FAREWELL && mail.personId === null ? { recipient: "-", body: "" } : {};
  await db.mail.update({
    where: { id: mailId },
    data: { status: "SENT", sentAt: now, lastError: null, ...forgotten },
  });
}

/** A calendar program reads from the part's type what the file says inside: new dates, or dates taken back. */
const methodOf = (calendar: string) => (/^METHOD:CANCEL\r?$/m.test(calendar) ? "CANCEL" : "PUBLISH");

/** The last letter to somebody who was erased: once it is sent, the address it went to is forgotten too. */
const FAREWELL = "privacy.erasure";

const STUCK_AFTER_MS = 15 * 60_000;

/** Letters whose worker died so hard that their job never came back: shown as unsure instead of as being sent for ever. */
export async function findCutOffMails(now: Date): Promise<number> {
  const { count } = await db.mail.updateMany({
    where: { status: "SENDING", sendingAt: { lt: new Date(now.getTime() - STUCK_AFTER_MS) } },
    data: { status: "UNSURE", lastError: "cut_off" },
  });
  return count;
}
