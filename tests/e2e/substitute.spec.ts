import { expect, query, test } from "@/tests/support/e2e";
import { enterByMail, mailAbout, ownSession } from "@/tests/support/learners";
import { copyRow, ownCourse, ownSchool, placeIn } from "@/tests/support/own-school";
import { personaOf } from "@/prisma/seed/personas";

const ways = (session: { id: string }) =>
  query<{ person: string; status: string; reason: string | null; substitute: boolean }>(
    `SELECT person_id AS person, status::text, reason_code AS reason, substitute_for_id IS NOT NULL AS substitute
     FROM enrolment WHERE session_id = $1 ORDER BY queue_number`,
    [session.id],
  );

test("the school sends somebody else: the seat never comes free, and the conditions are asked again", async ({
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const session = await ownCourse(await ownSession(1, { centre: personaOf("coordinator").centre }));
  const school = await ownSchool(session, { teachers: 4 });
  const [first, other, unfit, waiting] = school.teachers;
  if (!first || !other || !unfit || !waiting) throw new Error("The school has four teachers.");
  const [enrolment] = await placeIn(session, [first]);
  await query("DELETE FROM person_field WHERE person_id = $1", [unfit.id]);

  // Somebody waits for the one seat: it is not theirs by this.
  const { page: queue } = await enterByMail(browser, waiting.mail);
  await queue.goto(`/tr/learning/apply/${session.id}`);
  await queue.getByRole("button", { name: "Başvuruyu gönder" }).click();
  await expect(queue.getByRole("heading", { level: 1, name: "Yedek listeye alındınız" })).toBeVisible();

  const { page } = await enterByMail(browser, school.principal.mail);
  await page.goto("/tr/school/enrolments");
  await page
    .getByRole("row")
    .filter({ hasText: first.name })
    .getByRole("link", { name: "Yerine başkasını bildir" })
    .click();
  const look = async (name: string) => {
    await page.getByLabel("Yerine kim katılacak?").selectOption({ label: name });
    await page.getByRole("button", { name: "Koşullara bak" }).click();
    await expect(page.getByRole("heading", { name: `${name} katılabilir mi?` })).toBeVisible();
  };
  await look(unfit.name);
  await expect(page.getByText("Bu kişi şu an katılamaz; nedeni aşağıda.")).toBeVisible();
  await expect(page.getByText("Kayıtlı alanınız bu kursun alanları arasında değil")).toBeVisible();
  await expect(page.getByRole("button", { name: `${unfit.name} katılsın` })).toHaveCount(0);
  await look(other.name);
  await expect(page.getByText("Bütün koşullar uygun.")).toBeVisible();
  await page.getByRole("button", { name: `${other.name} katılsın` }).click();
  await expect(page.getByText(`Şu kişinin yerine: ${first.name}`)).toBeVisible();

  expect(await ways(session)).toEqual([
    { person: first.id, status: "CANCELLED_BY_SCHOOL", reason: "substituted", substitute: false },
    { person: waiting.id, status: "WAITLISTED", reason: null, substitute: false },
    { person: other.id, status: "PLACED", reason: "substitute", substitute: true },
  ]);
  await mailAbout(other.mail, session.title);
  await mailAbout(first.mail, session.title);
  const { page: gone } = await enterByMail(browser, first.mail);
  await gone.goto(`/tr/learning/enrolments/${enrolment}`);
  await expect(gone.getByText("Okul, yerine başkasını bildirdi").first()).toBeVisible();
  await expect(gone.getByText(other.name), "who comes instead is the school's to say").toHaveCount(0);
  await page.goto(`/tr/learning/enrolments/${enrolment}`);
  await expect(page.getByText(`Yerine katılan: ${other.name}`)).toBeVisible();
  await queue.goto("/tr/learning");
  await queue.getByRole("link", { name: session.title }).first().click();
  await expect(queue.getByText("Yedek listede 1. sıradasınız.").first()).toBeVisible();

  const nuran = await as("principal");
  expect((await nuran.goto(`/tr/learning/enrolments/${enrolment}`))?.status()).toBe(404);
});

test("a place is put off: the next in the queue gets the seat, a later session of the course takes the deferred one", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const session = await ownCourse(await ownSession(1, { centre: personaOf("coordinator").centre }));
  const school = await ownSchool(session, { teachers: 2 });
  const [first, next] = school.teachers;
  if (!first || !next) throw new Error("The school has two teachers.");
  const [enrolment] = await placeIn(session, [first]);
  const { page: queue } = await enterByMail(browser, next.mail);
  await queue.goto(`/tr/learning/apply/${session.id}`);
  await queue.getByLabel("Yer açılırsa sormadan benim için al").check();
  await queue.getByRole("button", { name: "Başvuruyu gönder" }).click();
  await expect(queue.getByRole("heading", { level: 1, name: "Yedek listeye alındınız" })).toBeVisible();

  const { page } = await enterByMail(browser, first.mail);
  await page.goto(`/tr/learning/enrolments/${enrolment}`);
  await page.locator("summary").filter({ hasText: "Sonraki bir faaliyete ertele" }).click();
  await page.getByRole("button", { name: "Kaydı ertele" }).click();
  await expect(page.getByText(/^Erteleme .* tarihine kadar sürer$/)).toBeVisible();
  await expect(page.getByText("Kursun şu an başvurulabilecek başka faaliyeti yok")).toBeVisible();
  await mailAbout(next.mail, `Yerleştiniz: ${session.title}`);
  expect((await ways(session)).map(({ status }) => status)).toEqual(["DEFERRED", "PLACED"]);

  // A later session of the course, half a year on.
  const later = await copyRow("session", session.id, {
    reference: "2027-9000",
    seats_taken: 0,
    last_queue_number: 0,
  });
  const [slot] = await query<{ id: string }>("SELECT id FROM session_slot WHERE session_id = $1 LIMIT 1", [
    session.id,
  ]);
  await copyRow("session_slot", slot?.id, { session_id: later });
  await query(
    `UPDATE session_slot SET date = date + 180, starts_at = starts_at + interval '180 days', ends_at = ends_at + interval '180 days'
     WHERE session_id = $1`,
    [later],
  );
  await query(
    `UPDATE session s SET starts_at = t.starts_at, ends_at = t.ends_at, closes_at = s.closes_at + interval '170 days',
       cut_off_at = s.cut_off_at + interval '170 days' FROM session_slot t WHERE t.session_id = s.id AND s.id = $1`,
    [later],
  );
  await page.reload();
  await page.getByRole("listitem").getByRole("link", { name: "Başvur", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/learning/apply/${later}$`));
  await expect(page.getByText("Bütün koşulları karşılıyorsunuz")).toBeVisible();
  await page.getByRole("button", { name: "Başvuruyu gönder" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Yeriniz ayrıldı" })).toBeVisible();
  // The sweep of the minute ends the deferral.
  await expect.poll(async () => (await ways(session))[0]?.status, { timeout: 90_000 }).toBe("OTHER_ACCEPTED");
  expect((await ways({ id: later })).map(({ status }) => status)).toEqual(["PLACED"]);
});
