import { expect, query, test } from "@/tests/support/e2e";
import { enterByMail, mailAbout, ownSession } from "@/tests/support/learners";
import { ownCourse, ownSchool } from "@/tests/support/own-school";
import { personaOf } from "@/prisma/seed/personas";

test("a principal nominates from a file: the good rows are taken, the wrong ones come back with their reasons", async ({
  as,
  browser,
}) => {
  test.setTimeout(150_000);
  const session = await ownCourse(await ownSession(5, { centre: personaOf("coordinator").centre }), {
    approval_chain: ["PRINCIPAL"],
  });
  const school = await ownSchool(session, { teachers: 3 });
  const [first, second, elsewhere] = school.teachers;
  if (!first || !second || !elsewhere) throw new Error("The school has three teachers.");
  // The third teaches another field: found, yet refused by the course's rules.
  await query(
    `UPDATE person_field SET field_id = (SELECT f.id FROM field f WHERE NOT EXISTS (SELECT FROM course_version_field v
       JOIN session s ON s.version_id = v.version_id WHERE s.id = $2 AND v.field_id = f.id) LIMIT 1) WHERE person_id = $1`,
    [elsewhere.id, session.id],
  );

  const { page } = await enterByMail(browser, school.principal.mail);
  await page.goto(`/tr/courses/${session.slug}`);
  await page.getByRole("link", { name: "Başvur", exact: true }).first().click();
  await page.getByRole("link", { name: "Öğretmenlerinizi bu faaliyete toplu olarak aday gösterin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Toplu aday gösterme" })).toBeVisible();
  await expect(page.getByLabel("Faaliyet")).toHaveValue(session.id);
  const check = async (lines: string[]) => {
    await page.getByLabel("CSV dosyası").setInputFiles({
      name: "adaylar.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.join("\n")),
    });
    await page.getByRole("button", { name: "Dosyayı kontrol et" }).click();
  };
  await check(["Sicil no;E-posta", "1;2;3"]);
  await expect(page.getByRole("alert").filter({ hasText: "2. satırda" })).toBeVisible();
  const [givenName = "", ...rest] = second.name.split(" ");
  await check([
    "Sicil no;Ad;Soyad;E-posta",
    `;;;${first.mail}`,
    `;${givenName};${rest.join(" ")};${second.mail}`,
    `;;;${personaOf("teacher").mail}`,
    `;;;${elsewhere.mail}`,
  ]);
  await expect(page.getByRole("heading", { level: 1, name: "Henüz bitmedi" })).toBeVisible();
  await expect(page.getByText("2 kişi aday gösterilebilir; 2 satır gösterilemez.")).toBeVisible();
  const wrong = page.getByRole("table", { name: "Aday gösterilemeyenler" });
  await expect(wrong.getByRole("row", { name: personaOf("teacher").mail })).toContainText(
    "onaylı görevi olan kimse bulunamadı",
  );
  await expect(wrong.getByRole("row", { name: elsewhere.name })).toContainText("Kayıtlı alanınız");
  const address = page.url();

  const errors = await page.request.get(
    (await page.getByRole("link", { name: "Hata dosyasını indir" }).getAttribute("href")) ?? "",
  );
  const lines = (await errors.text()).replace("\uFEFF", "").trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(new RegExp(`^4;${personaOf("teacher").mail};`));
  expect(lines[2]).toMatch(new RegExp(`^5;${elsewhere.name};`));

  // Neither another principal nor the province's neighbour opens it.
  const nuran = await as("principal");
  expect((await nuran.goto(address))?.status()).toBe(404);
  const before = await query("SELECT 1 FROM enrolment WHERE session_id = $1", [session.id]);
  expect(before, "a check nominates nobody").toEqual([]);

  await page.getByRole("button", { name: "2 kişiyi aday göster" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Adaylar bildirildi" })).toBeVisible();
  await expect(page.getByText("2 kişi aday gösterildi ve kendilerine yazıldı")).toBeVisible();
  await mailAbout(first.mail, session.title);
  await mailAbout(second.mail, session.title);

  // The principal's word is given by the nomination, so both have a seat; one of them would rather not.
  const { page: nominee } = await enterByMail(browser, second.mail);
  await nominee.goto("/tr/learning");
  await nominee.getByRole("link", { name: session.title }).first().click();
  await expect(nominee.getByText("Onay istenmedi: Okul müdürü")).toBeVisible();
  await expect(nominee.getByText("Aday gösterildiniz", { exact: true })).toBeVisible();
  await nominee.getByRole("button", { name: "Adaylığı geri çevir" }).click();
  await expect(nominee.getByText("Bu başvurudan vazgeçtiniz.").first()).toBeVisible();
  expect(
    await query(
      `SELECT e.person_id AS id, e.status::text, e.strike FROM enrolment e WHERE e.session_id = $1 ORDER BY e.queue_number`,
      [session.id],
    ),
  ).toEqual([
    { id: first.id, status: "PLACED", strike: null },
    { id: second.id, status: "WITHDRAWN_BY_TEACHER", strike: null },
  ]);

  // The same file once more adds nothing.
  await page.goto(`/tr/nominations/new?session=${session.id}`);
  await check([
    "Sicil no;Ad;Soyad;E-posta",
    `;;;${first.mail}`,
    `;${givenName};${rest.join(" ")};${second.mail}`,
    `;;;${personaOf("teacher").mail}`,
    `;;;${elsewhere.mail}`,
  ]);
  await expect(page.getByText("yeniden bir şey eklemez")).toBeVisible();
});
