import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { type Ctx, isMinistry } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs/add-job";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { type MailRefusal, mayBeSentAgain } from "./rules";
import type { MailInput } from "./schema";

/** A person has looked: the letter did not arrive, send it again. */
export async function resendMail(
  { actor, now }: Ctx,
  { mailId }: MailInput,
): Promise<Result<undefined, MailRefusal>> {
  return decide({ actor, now }, mailId, "QUEUED");
}

/** A person has looked: it arrived, or nobody needs it any more. */
export async function discardMail(
  { actor, now }: Ctx,
  { mailId }: MailInput,
): Promise<Result<undefined, MailRefusal>> {
  return decide({ actor, now }, mailId, "DISCARDED");
}

async function decide(
  { actor, now }: Ctx,
  mailId: string,
  status: "QUEUED" | "DISCARDED",
): Promise<Result<undefined, MailRefusal>> {
  if (!isMinistry(actor)) return NOT_FOUND;
  return transaction(async (tx): Promise<Result<undefined, MailRefusal>> => {
    const [mail] = await tx.$queryRaw<{ status: Parameters<typeof mayBeSentAgain>[0] }[]>`
      SELECT status::text FROM mail WHERE id = ${mailId}::uuid FOR UPDATE`;
    if (!mail) return NOT_FOUND;
    if (!mayBeSentAgain(mail.status)) return refused("not_open");
    await tx.mail.update({ where: { id: mailId }, data: { status } });
    if (status === "QUEUED") await addJob(tx, "send_mail", { mailId });
    const subject = { type: "mail", id: mailId };
    await recordEvent(tx, { type: "mail.resent", at: now, actor, subject, facts: { to: status } });
    return done();
  });
}
