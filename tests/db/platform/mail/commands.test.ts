import { createServer, type Server } from "node:net";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/platform/db";
import { discardMail, resendMail } from "@/lib/platform/mail/commands";
import { queueMail, queueMails, type Letter } from "@/lib/platform/mail/queue";
import { findCutOffMails, sendQueuedMail } from "@/lib/platform/mail/send";
import { deliver } from "@/lib/platform/mail/transport";
import { startMailCatcher } from "@/lib/run/mail-catcher.mjs";
import { actorOf, hoursAfter, makeMinistryActor, makePerson, NOW } from "@/tests/support/make";

let dir: string;
let catcher: { url: string; stop: () => Promise<unknown> };

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "usta-mail-"));
  catcher = await startMailCatcher({ dir });
});
afterAll(async () => {
  await catcher.stop();
  rmSync(dir, { recursive: true, force: true });
});

const letter = (more: Partial<Letter> = {}): Letter => ({
  personId: null,
  recipient: "ayse@okul.example",
  locale: "tr",
  kind: "test.letter",
  subject: "Yeriniz kesin: Iğdır’da Çalıştay",
  body: "Merhaba Ayşe,\n\nŞu an yeriniz ayrıldı.\n",
  now: NOW,
  ...more,
});
const queue = async (more?: Partial<Letter>) => (await transaction((tx) => queueMail(tx, letter(more))))!;
const stateOf = async (id: string) => (await db.mail.findUniqueOrThrow({ where: { id } })).status;
const attempt = { now: NOW, isLast: false };
const throughCatcher: typeof deliver = (mail) => deliver(mail, catcher.url);
const jobsFor = async (id: string) => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM graphile_worker._private_jobs WHERE payload->>'mailId' = ${id}`;
  return row!.count;
};

describe("queueing", () => {
  test("a letter and its job are there together, or not at all", async () => {
    const id = await queue();
    expect(await jobsFor(id)).toBe(1);
    const lost = transaction(async (tx) => {
      await queueMail(tx, letter({ kind: "test.lost" }));
      throw new Error("the deed failed");
    });
    await expect(lost).rejects.toThrow("the deed failed");
    expect(await db.mail.count({ where: { kind: "test.lost" } })).toBe(0);
  });

  test("a second letter with the same key is not queued", async () => {
    await queue({ dedupeKey: "once" });
    const again = await transaction((tx) =>
      queueMails(tx, [letter({ dedupeKey: "once" }), letter({ dedupeKey: "twice" })]),
    );
    expect(again).toHaveLength(1);
  });
});

describe("sending", () => {
  test("through a real server: text, subject, calendar and language arrive as written", async () => {
    const id = await queue({ calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR" });
    await sendQueuedMail(id, attempt, throughCatcher);
    expect(await stateOf(id)).toBe("SENT");
    const caught = readdirSync(dir).map((name) => readFileSync(join(dir, name), "utf8"));
    expect(caught).toHaveLength(1);
    expect(caught[0]).toContain("Delivered-To: ayse@okul.example");
    expect(caught[0]).toMatch(/Content-Language: tr/i);
    expect(caught[0]).toContain("text/calendar");
  });

  test("a sent letter is not sent again, however often its job comes", async () => {
    const id = await queue();
    let sent = 0;
    const counting = async () => void sent++;
    await Promise.all(Array.from({ length: 4 }, () => sendQueuedMail(id, attempt, counting)));
    await sendQueuedMail(id, attempt, counting);
    expect(sent).toBe(1);
  });

  test("no server: surely not sent, put back, and the job fails so that it is tried again", async () => {
    const id = await queue();
    const nowhere: typeof deliver = (mail) => deliver(mail, "smtp://127.0.0.1:1");
    await expect(sendQueuedMail(id, attempt, nowhere)).rejects.toThrow("The letter was not sent");
    expect(await stateOf(id)).toBe("QUEUED");
    await sendQueuedMail(id, { ...attempt, isLast: true }, nowhere);
    expect(await stateOf(id)).toBe("FAILED");
  });

  test("a server that hangs up once it has the text: unsure, and never sent again by itself", async () => {
    const { url, stop } = await hangingUpAfterData();
    const id = await queue();
    await sendQueuedMail(id, attempt, (mail) => deliver(mail, url));
    expect(await stateOf(id)).toBe("UNSURE");
    await sendQueuedMail(id, attempt, throughCatcher);
    expect(await stateOf(id)).toBe("UNSURE");
    await stop();
  });

  test("a worker that died in the middle: the next attempt finds it being sent and calls it unsure", async () => {
    const id = await queue();
    await db.mail.update({ where: { id }, data: { status: "SENDING", sendingAt: NOW } });
    await sendQueuedMail(id, attempt, throughCatcher);
    expect(await stateOf(id)).toBe("UNSURE");
  });

  test("one whose job never came back is found after a quarter of an hour, not before", async () => {
    const id = await queue();
    await db.mail.update({ where: { id }, data: { status: "SENDING", sendingAt: NOW } });
    await findCutOffMails(hoursAfter(NOW, 0.25));
    expect(await stateOf(id)).toBe("SENDING");
    await findCutOffMails(new Date(hoursAfter(NOW, 0.25).getTime() + 1));
    expect(await stateOf(id)).toBe("UNSURE");
  });
});

describe("a person decides about a letter that may not have arrived", () => {
  const unsure = async () => {
    const id = await queue();
    await db.mail.update({ where: { id }, data: { status: "UNSURE" } });
    return id;
  };

  test("sends it again, with a new job and a trace in the log", async () => {
    const id = await unsure();
    const ctx = { actor: await makeMinistryActor(), now: NOW };
    expect((await resendMail(ctx, { mailId: id })).ok).toBe(true);
    expect([await stateOf(id), await jobsFor(id)]).toEqual(["QUEUED", 2]);
    expect(await db.auditEvent.count({ where: { type: "mail.resent", subjectId: id } })).toBe(1);
    expect(await resendMail(ctx, { mailId: id })).toMatchObject({ refusal: "not_open" });
  });

  test("or drops it", async () => {
    const id = await unsure();
    await discardMail({ actor: await makeMinistryActor(), now: NOW }, { mailId: id });
    expect(await stateOf(id)).toBe("DISCARDED");
  });

  test("nobody but the ministry, and for others it is not there", async () => {
    const id = await unsure();
    const coordinator = actorOf(await makePerson(), { centreIds: ["x"] });
    expect(await resendMail({ actor: coordinator, now: NOW }, { mailId: id })).toMatchObject({
      refusal: "not_found",
    });
    expect(await stateOf(id)).toBe("UNSURE");
  });
});

/** Speaks SMTP until the text's end, then drops the line without an answer. */
async function hangingUpAfterData(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((socket) => {
    let inText = false;
    socket.on("error", () => {});
    socket.write("220 hello\r\n");
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      if (inText) {
        if (text.endsWith("\r\n.\r\n")) socket.destroy();
        return;
      }
      if (/^DATA/i.test(text)) {
        inText = true;
        socket.write("354 go\r\n");
      } else socket.write(/^EHLO/i.test(text) ? "250 hello\r\n" : "250 fine\r\n");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((done) => server.close(() => done())) };
}
