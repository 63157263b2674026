import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";

/**
 * A real SMTP server that sends nothing on: each mail becomes a file `<milliseconds>-<random>.eml` in `dir`, its
 * envelope's recipients in front as `Delivered-To`. What `/dev/mailbox` and the tests read.
 */
export async function startMailCatcher({ dir, port = 0 }) {
  const { SMTPServer } = await import("smtp-server");
  mkdirSync(dir, { recursive: true });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    size: 20 * 1024 * 1024,
    onAuth: (auth, session, callback) => callback(null, { user: auth.username ?? "anyone" }),
    onData: (stream, session, callback) => {
      buffer(stream).then((message) => {
        keep(dir, session.envelope.rcptTo, message);
        callback();
      }, callback);
    },
  });
  server.on("error", () => {});
  await new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const taken = server.server.address().port;
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { port: taken, url: `smtp://127.0.0.1:${taken}`, stop };
}

const MOST_KEPT = 2_000;

function keep(dir, recipients, message) {
  const name = `${Date.now()}-${randomBytes(4).toString("hex")}.eml`;
  const envelope = recipients
    .map(({ address }) => `Delivered-To: ${address.replaceAll(/[\r\n]/g, "")}\r\n`)
    .join("");
  writeFileSync(join(dir, `${name}.part`), Buffer.concat([Buffer.from(envelope), message]));
  renameSync(join(dir, `${name}.part`), join(dir, name));
  const names = readdirSync(dir)
    .filter((file) => file.endsWith(".eml"))
    .sort();
  for (const old of names.slice(0, Math.max(0, names.length - MOST_KEPT)))
    rmSync(join(dir, old), { force: true });
}
