import { Agent, request } from "node:http";
import type { Client } from "pg";
import { measure, median } from "./load";
import { floorOf } from "./pages";
import { type Figure, figure } from "./report";
import { addSession, type Applicant, checkRush, RUSH } from "./rush";

const AT_ONCE = 32;
const ROUNDS = 3;

/** 500 teachers press the button for 50 seats: the real form, posted as a browser without JavaScript posts it. */
export async function benchPosts(
  client: Client,
  url: string,
  applicants: readonly Applicant[],
): Promise<Figure> {
  const floors: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const sessionId = await addSession(client, RUSH.seats);
    floors.push((await measure([floorOf(url)])).get("floor") ?? 0);
    ours.push(await rush(url, sessionId, applicants));
    await checkRush(client, sessionId, RUSH);
  }
  return figure("enrol.post", median(ours), median(floors), "posts/s");
}

async function rush(url: string, sessionId: string, applicants: readonly Applicant[]): Promise<number> {
  const page = `${url}/tr/learning/apply/${sessionId}`;
  const [first] = applicants;
  if (first === undefined) throw new Error("Nobody applies.");
  const fields = await readForm(url, sessionId, first);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const queue = [...applicants];
  const began = performance.now();
  const post = async () => {
    for (let applicant = queue.shift(); applicant !== undefined; applicant = queue.shift()) {
      const { status, location } = await postForm(agent, page, fields, applicant.cookie);
      if (status !== 303 || !/confirmation/.test(location))
        throw new Error(`A post was answered with ${status} ${location}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, post));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return applicants.length / seconds;
}

/** The page to apply for a session, as it is read without JavaScript: what its form sends. */
export async function readForm(
  url: string,
  sessionId: string,
  { cookie }: Pick<Applicant, "cookie">,
): Promise<Map<string, string>> {
  const page = `${url}/tr/learning/apply/${sessionId}`;
  const answer = await fetch(page, { headers: { cookie }, redirect: "manual" });
  return formFields(await answer.text(), sessionId);
}

/** The hidden fields of the form that names the session, the framework's own among them. */
function formFields(html: string, sessionId: string): Map<string, string> {
  const form = html.split("<form").find((part) => part.includes(sessionId) && part.includes("$ACTION"));
  if (form === undefined) throw new Error("The page to apply has no form.");
  const fields = new Map<string, string>();
  for (const [tag] of (form.split("</form>")[0] ?? "").matchAll(/<input[^>]*>/g)) {
    if (!/type="hidden"/.test(tag)) continue;
    const name = /\sname="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) fields.set(unescape(name), unescape(/\svalue="([^"]*)"/.exec(tag)?.[1] ?? ""));
  }
  return fields;
}

function unescape(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const BOUNDARY = "----usta-bench";

/** One press of the button; rejects where no whole answer came. */
export function postForm(
  agent: Agent,
  page: string,
  fields: ReadonlyMap<string, string>,
  cookie: string,
): Promise<{ status: number; location: string; text: string }> {
  const parts = [...fields].map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
  const headers = {
    cookie,
    origin: new URL(page).origin,
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    "content-length": String(body.length),
  };
  return new Promise((resolve, reject) => {
    const sent = request(page, { agent, method: "POST", headers, timeout: 30_000 }, (answer) => {
      const { statusCode, headers: told } = answer;
      const chunks: Buffer[] = [];
      answer
        .on("data", (chunk: Buffer) => chunks.push(chunk))
        .once("end", () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: statusCode ?? 0, location: told.location ?? "", text });
        })
        .once("error", reject);
    });
    sent.once("error", reject);
    sent.once("timeout", () => sent.destroy(new Error("A post took more than 30 seconds.")));
    sent.end(body);
  });
}
