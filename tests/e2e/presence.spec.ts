import type { Page } from "@playwright/test";
import { expect, query, test } from "@/tests/support/e2e";
import { personaOf } from "@/prisma/seed/personas";

test.describe.configure({ mode: "serial" });

type Live = { id: string; slot: string };
type Person = { enrolment: string; name: string };

/** A half-day of Hakan's centre (or of Elif's, where Emre has a place) that runs at this hour, whatever hour it is, with people whom nobody has marked. */
async function makeLive(
  days: number,
  who: "trainer" | "teacherWaiting" = "trainer",
): Promise<Live & { people: Person[] }> {
  const [running] = await query<{ id: string }>(
    `UPDATE session SET ends_at = greatest(ends_at, now() + interval '2 days') WHERE id = (
       SELECT s.id FROM session s JOIN centre c ON c.id = s.centre_id
       WHERE c.number = $1 AND s.status = 'CONFIRMED'
         AND (SELECT count(*) FROM enrolment WHERE session_id = s.id AND status = 'PLACED') > 3
         AND s.starts_at < now()
         AND EXISTS (SELECT FROM person p WHERE p.persona_key = $2 AND (p.id IN (SELECT person_id FROM session_trainer WHERE session_id = s.id)
           OR p.id IN (SELECT person_id FROM enrolment WHERE session_id = s.id AND status = 'PLACED')))
       ORDER BY s.ends_at DESC LIMIT 1) RETURNING id`,
    [personaOf(who === "trainer" ? "coordinator" : "neighbour").centre, who],
  );
  // What runs at this hour already was yesterday, or some days before.
  await query(
    `UPDATE session_slot SET starts_at = starts_at - $2 * interval '1 day', ends_at = ends_at - $2 * interval '1 day'
     WHERE session_id = $1 AND starts_at < now() + interval '3 hours' AND ends_at > now() - interval '10 minutes'`,
    [running?.id, 100 + Math.floor(Math.random() * 9000)],
  );
  const [session] = await query<Live>(
    `INSERT INTO session_slot (id, session_id, date, start_minute, end_minute, starts_at, ends_at)
     SELECT gen_random_uuid(), $1, current_date - $2::int, 540, 720, now() - interval '5 minutes', now() + interval '175 minutes'
     RETURNING session_id AS id, id AS slot`,
    [running?.id, days],
  );
  if (!session) throw new Error("The demonstration has no session that runs.");
  const people = await query<Person>(
    `SELECT e.id AS enrolment, p.given_name || ' ' || p.family_name AS name FROM enrolment e
     JOIN person p ON p.id = e.person_id WHERE e.session_id = $1 AND e.status = 'PLACED' AND p.persona_key IS NULL
     ORDER BY p.id LIMIT 3`,
    [session.id],
  );
  expect(people).toHaveLength(3);
  return { ...session, people };
}

const choice = (page: Page, { name }: Person, mark: string, word = "durum") =>
  page.getByRole("group", { name: `${name}: ${word}` }).getByRole("radio", { name: mark, exact: true });
const marksOf = (live: Live) =>
  query<{ status: string; enrolment: string; by: string; reason: string | null }>(
    `SELECT m.status, m.enrolment_id AS enrolment, p.persona_key AS by, m.reason_code AS reason FROM attendance_mark m
     JOIN person p ON p.id = m.marked_by_id WHERE m.slot_id = $1 AND m.superseded_at IS NULL`,
    [live.slot],
  );

/** The page is kept on the device once its worker has said so. */
async function openKept(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-device="on"]')).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        for (const name of await caches.keys())
          if (await (await caches.open(name)).match(location.href)) return true;
        return false;
      }),
    )
    .toBe(true);
}

test("a register is kept without a line, survives a reload, merges when the line is back, and shows the conflict", async ({
  as,
}) => {
  const live = await makeLive(0);
  const [first, second, third] = live.people as [Person, Person, Person];
  const path = `/tr/centre/sessions/${live.id}/attendance?slot=${live.slot}`;
  const murat = await as("trainer");
  const errors: string[] = [];
  murat.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) errors.push(message.text());
  });
  await openKept(murat, path);

  await murat.context().setOffline(true);
  await choice(murat, first, "Katıldı").check();
  await choice(murat, second, "Gelmedi").check();
  await expect(murat.getByText("Bu cihazda saklandı; 2 işaret gönderilmeyi bekliyor.")).toBeVisible();
  expect(await marksOf(live)).toEqual([]);
  await murat.reload();
  await expect(murat.getByRole("heading", { level: 1, name: "Yoklama" })).toBeVisible();
  await expect(murat.getByText("Bu cihazda saklandı; 2 işaret gönderilmeyi bekliyor.")).toBeVisible();
  await expect(choice(murat, second, "Gelmedi")).toBeChecked();
  await choice(murat, third, "Katıldı").check();

  const hakan = await as("coordinator");
  await hakan.goto(path);
  await choice(hakan, first, "Mazeretli").check();
  await choice(hakan, third, "Katıldı").check();
  await hakan.getByRole("button", { name: "Yoklamayı kaydet" }).click();
  await expect(hakan.getByText("Yoklama kaydedildi.")).toBeVisible();

  await murat.context().setOffline(false);
  const conflict = murat.getByRole("group", { name: `${first.name}: iki ayrı işaret` });
  await expect(conflict).toContainText(`${personaOf("coordinator").name}: “Mazeretli”`);
  await expect(conflict).toContainText("Siz: “Katıldı”");
  await expect(murat.getByText("1 işaret kararınızı bekliyor")).toBeVisible();
  const standing = () => marksOf(live).then((rows) => new Map(rows.map((row) => [row.enrolment, row])));
  expect((await standing()).get(first.enrolment)).toMatchObject({ status: "EXCUSED", by: "coordinator" });
  expect((await standing()).get(second.enrolment)).toMatchObject({ status: "ABSENT", by: "trainer" });
  expect((await standing()).get(third.enrolment)).toMatchObject({ status: "PRESENT", by: "coordinator" });

  await conflict.getByRole("button", { name: "Benimki geçsin" }).click();
  await expect(murat.getByText("Yoklama kaydedildi.")).toBeVisible();
  expect((await standing()).get(first.enrolment)).toMatchObject({
    status: "PRESENT",
    by: "trainer",
    reason: "CONFLICT",
  });
  await murat.reload();
  await expect(murat.getByText("Neden: İki işaretten biri seçildi")).toBeVisible();
  expect(errors).toEqual([]);
});

test("in English too, and signing out clears what the device kept", async ({ as, browser }) => {
  const live = await makeLive(1);
  const [first] = live.people as [Person];
  const signed = await as("trainer");
  // A sign-in of its own, because it ends here.
  const context = await browser.newContext({ baseURL: process.env.USTA_TEST_URL });
  const page = await context.newPage();
  await page.goto("/en/sign-in");
  await page.getByRole("button", { name: personaOf("trainer").name, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  await openKept(page, `/en/centre/sessions/${live.id}/attendance?slot=${live.slot}`);
  await context.setOffline(true);
  await choice(page, first, "Absent", "mark").check();
  await expect(page.getByText("Kept on this device; waiting to be sent: 1.")).toBeVisible();
  const signOut = page.getByRole("button", { name: "Sign out", exact: true }).first();
  await signOut.click();
  const asked = page.getByRole("dialog", { name: "Marks are not sent yet" });
  await expect(asked).toContainText("Marks that wait on this device: 1.");
  await asked.getByRole("button", { name: "Stay signed in" }).click();
  await expect(asked).toBeHidden();
  await context.setOffline(false);
  await expect(page.getByText("The register is saved.")).toBeVisible();
  expect(await marksOf(live)).toMatchObject([{ status: "ABSENT" }]);

  await signOut.click();
  await page.waitForURL((url) => url.pathname === "/en");
  await expect
    .poll(() =>
      page.evaluate(async () => [
        (await caches.keys()).length,
        (await indexedDB.databases()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    )
    .toEqual([0, 0, 0]);
  await context.close();
  await signed.close();
});

test("without scripts the register is a form as before", async ({ as }) => {
  const live = await makeLive(2);
  const [first] = live.people as [Person];
  const page = await as("trainer", { javaScriptEnabled: false });
  await page.goto(`/tr/centre/sessions/${live.id}/attendance?slot=${live.slot}`);
  await choice(page, first, "Geç geldi").check();
  await page.getByLabel(`${first.name}: katıldığı dakika`).fill("120");
  await page.getByRole("button", { name: "Yoklamayı kaydet" }).click();
  await expect(page.getByText("Yoklama kaydedildi.")).toBeVisible();
  expect(await marksOf(live)).toMatchObject([{ status: "LATE", enrolment: first.enrolment }]);
});

test("the neighbour's marks are refused, and nonsense is answered", async ({ as }) => {
  const live = await makeLive(3);
  const [first] = live.people as [Person];
  const key = crypto.randomUUID();
  const fields = (rest: Record<string, unknown> = {}) =>
    Object.fromEntries(
      Object.entries({ slotId: live.slot, enrolmentId: first.enrolment, status: "PRESENT", ...rest }).map(
        ([name, value]) => [`marks.${key}.${name}`, value],
      ),
    );
  const post = async (page: Page, data: unknown, headers: Record<string, string> = {}) => {
    const answer = await page.request.post("/api/registers/marks", {
      data: typeof data === "string" ? data : JSON.stringify(data),
      headers: { "content-type": "application/json", accept: "application/json", ...headers },
    });
    return { status: answer.status(), body: await answer.text() };
  };
  const elif = await as("neighbour");
  expect((await elif.goto(`/tr/centre/sessions/${live.id}/check-in?slot=${live.slot}`))?.status()).toBe(404);
  expect((await elif.request.get(`/api/registers/check-in/${live.slot}`)).status()).toBe(404);
  expect((await post(elif, fields())).body).toContain("mark_not_yours");

  const murat = await as("trainer");
  for (const [data, status] of [
    ["", 400],
    ["{", 400],
    ["[1]", 400],
    [{}, 422],
    [{ marks: "all" }, 422],
    [{ "marks.one.status": "PRESENT" }, 422],
    [{ marks: { [key]: { deep: { deeper: [] } } } }, 422],
    [fields({ note: "x".repeat(300_000) }), 413],
  ] as const)
    expect.soft((await post(murat, data)).status, JSON.stringify(data).slice(0, 60)).toBe(status);
  for (const rest of [{ status: "PROBABLY" }, { slotId: "'; --" }, { minutes: -1 }, { at: "then" }]) {
    const { status, body } = await post(murat, fields(rest));
    expect.soft(status).toBe(200);
    expect.soft(body).toContain("mark_unreadable");
  }
  expect((await post(murat, fields(), { origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await murat.request.get("/api/registers/marks")).status()).toBe(405);
  expect(await marksOf(live)).toEqual([]);
  for (const outcome of ["taken", "already"])
    expect((await post(murat, fields())).body).toContain(`"outcome":"${outcome}"`);
  expect(await marksOf(live)).toHaveLength(1);
});

test("a teacher checks in by the code on the projector and the trainer looks for the sample", async ({
  as,
}) => {
  const live = await makeLive(0, "teacherWaiting");
  const elif = await as("neighbour");
  await elif.goto(`/tr/centre/sessions/${live.id}/attendance?slot=${live.slot}`);
  await elif.getByRole("link", { name: "Kodla yoklamayı göster" }).click();
  await expect(elif.getByRole("img", { name: "Telefonla okutulacak kare kod" })).toBeVisible();
  const shown = elif.locator("output");
  const before = await shown.textContent();
  await expect(shown).not.toHaveText(before ?? "", { timeout: 25_000 });

  const emre = await as("teacherWaiting");
  await emre.goto("/tr/learning");
  await emre.getByLabel("Perdedeki kod").fill("12 34");
  await emre.getByRole("button", { name: "Buradayım" }).click();
  await expect(emre.getByText("Perdedeki kod").first()).toBeVisible();
  await expect(emre.getByRole("alert").first()).toBeVisible();
  await emre.getByLabel("Perdedeki kod").fill((await shown.textContent()) ?? "");
  await emre.getByRole("button", { name: "Buradayım" }).click();
  await expect(emre.getByText(/yoklamadasınız/)).toBeVisible();
  await expect(elif.getByText(/^1 kişi girdi/)).toBeVisible();

  const zeynep = await as("teacher");
  expect((await zeynep.goto(`/tr/learning/check-in/${live.slot}`))?.status(), "no place there").toBe(404);
  const opened = await emre.goto(`/en/learning/check-in/${live.slot}?c=000000`);
  expect(opened?.status()).toBe(200);
  await expect(emre.getByText(/^Checked in at/)).toBeVisible();

  await elif.goto(`/tr/centre/sessions/${live.id}/attendance?slot=${live.slot}`);
  await expect(elif.getByText("Kodla kendisi girdi, henüz doğrulanmadı")).toBeVisible();
  const sample = elif.locator("#check-ins").getByRole("group", { name: personaOf("teacherWaiting").name });
  await sample.getByLabel("Burada").check();
  await elif.getByRole("button", { name: "Doğrula" }).click();
  await expect(elif.getByText("Örneklem tamam: kodla girenler doğrulandı.")).toBeVisible();
});
