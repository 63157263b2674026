import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { keepFile } from "@/lib/platform/files/keep-file";
import { DOCUMENTS, type FileRefusal } from "@/lib/platform/files/kinds";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMails } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { partnershipLetter } from "@/lib/cooperation/partnership/output";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { MOST_FILE_BYTES, type PartnershipRefusal } from "@/lib/cooperation/partnership/rules";
import type {
  AttachMinutesInput,
  RecordMeetingInput,
  SendLetterInput,
} from "@/lib/cooperation/partnership/schema";
import { lockPartnership, readMembers } from "@/lib/cooperation/partnership/steps";

type Kept = { partnershipId: string };

/** Records a meeting that was held, with its minutes. */
export async function recordMeeting(
  { actor, now }: Ctx,
  { partnershipId, heldOn, ...meeting }: RecordMeetingInput,
): Promise<Result<Kept, PartnershipRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await lockPartnership(tx, partnershipId);
    if (!partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    const { day } = await networkDay(tx, now);
    if (heldOn > day) return refused("meeting_in_future");
    await tx.partnershipMeeting.create({
      data: {
        ...meeting,
        partnershipId,
        heldOn: dateOfDay(heldOn),
        recordedById: actor.personId,
        recordedAt: now,
      },
    });
    await recordEvent(tx, {
      type: "partnership.met",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { heldOn },
    });
    return done({ partnershipId });
  });
}

/** Keeps a file with a meeting's minutes, once it is what it says; another takes the place of the one before. */
export async function attachMinutes(
  { actor, now }: Ctx,
  { meetingId, file }: AttachMinutesInput,
): Promise<Result<Kept, FileRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const meeting = await db.partnershipMeeting.findUnique({
    where: { id: meetingId },
    select: { partnershipId: true, partnership: { select: { centreId: true } } },
  });
  if (!meeting || !canWorkOnPartnerships(actor, meeting.partnership.centreId)) return NOT_FOUND;
  const { partnershipId } = meeting;
  const kept = await keepFile(file, { allowed: DOCUMENTS, maxBytes: MOST_FILE_BYTES });
  if (typeof kept === "string") return refused(kept);
  return transaction(async (tx) => {
    const partnership = await lockPartnership(tx, partnershipId);
    if (!partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    const { id: fileId } = await tx.storedFile.create({
      data: { ...kept, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    await tx.partnershipMeeting.update({
      where: { id: meetingId },
      data: { fileId, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "file.stored",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { fileId, contentType: kept.contentType, size: kept.size },
    });
    return done({ partnershipId });
  });
}

/** Writes to everybody of a partnership: its owner, and the contacts who agreed to be written to. */
export async function sendLetter(
  { actor, now }: Ctx,
  { partnershipId, subject, body }: SendLetterInput,
): Promise<Result<Kept, PartnershipRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partnership = await lockPartnership(tx, partnershipId);
    if (!partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    if (partnership.status === "ENDED") return refused("partnership_ended");
    const { members, partner, centre } = await readMembers(tx, partnershipId);
    if (!members.some(({ personId }) => personId === null)) return refused("partnership_nobody_to_write_to");
    const { id } = await tx.partnershipLetter.create({
      data: {
        partnershipId,
        subject,
        body,
        recipients: members.length,
        sentAt: now,
        sentById: actor.personId,
      },
      select: { id: true },
    });
    const letters = await Promise.all(
      members.map(async ({ personId, name, email, locale }) => ({
        ...partnershipLetter(await translatorFor(locale), {
          name,
          subject,
          body,
          partner,
          centre,
          reference: partnership.reference,
          locale,
        }),
        personId,
        recipient: email,
        locale,
        dedupeKey: `partnership.letter:${id}:${email}`,
        now,
      })),
    );
    await queueMails(tx, letters);
    await recordEvent(tx, {
      type: "partnership.letter_sent",
      at: now,
      actor,
      subject: { type: "partnership", id: partnershipId },
      centreId: partnership.centreId,
      facts: { people: members.length },
    });
    return done({ partnershipId });
  });
}
