import { expect, query, test } from "@/tests/support/e2e";
import { enterByMail, mailAbout, newTeachers, openSession, ownSession } from "@/tests/support/learners";

test("a teacher sees the rules, checks, applies, gets a reference and withdraws, all without a script", async ({
  browser,
}) => {
  const session = await openSession(2);
  const [teacher] = await newTeachers(session, 1);
  const { page, context } = await enterByMail(browser, teacher?.mail ?? "", { javaScriptEnabled: false });

  await page.goto(`/tr/courses/${session.slug}`);
  await page
    .getByRole("listitem")
    .filter({ hasText: session.reference })
    .getByRole("link", { name: "Başvur" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: session.title })).toBeVisible();
  await expect(page.getByText("Bütün koşulları karşılıyorsunuz")).toBeVisible();
  await expect(page.getByText("Okulunuz burada çalıştığınızı onayladı")).toBeVisible();
  await expect(page.getByText("Boş yer var: başvurunuzla birlikte yeriniz ayrılır.")).toBeVisible();
  await expect(page.getByText(`Kişi: ${teacher?.name}`)).toBeVisible();
  await page.getByRole("button", { name: "Başvuruyu gönder" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Yeriniz ayrıldı" })).toBeVisible();
  const reference = await page.getByText("Başvuru numarası").locator("strong").innerText();
  expect(reference).toMatch(/^\d{4}-\d{4}-\d{3}$/);
  await mailAbout(teacher?.mail ?? "", `Yeriniz kesin: ${session.title}`);

  await page.goto(`/tr/learning/apply/${session.id}`);
  await expect(page.getByText("Şu an başvuramazsınız")).toBeVisible();
  await expect(page.getByText(`Bu kursa zaten bir başvurunuz var (${reference})`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Başvuruyu gönder" })).toHaveCount(0);
  await page.getByRole("link", { name: reference }).click();

  const fold = page.locator("summary").filter({ hasText: "Vazgeç" });
  const withdraw = page.getByRole("button", { name: "Başvurudan vazgeç" });
  await fold.click();
  await withdraw.click();
  await expect(page.getByRole("alert").filter({ hasText: "Neden vazgeçiyorsunuz?" })).toBeVisible();
  await page.getByLabel("Neden vazgeçiyorsunuz?").selectOption("school_duty");
  await withdraw.click();
  await expect(page.getByText("Bu başvurudan vazgeçtiniz.")).toBeVisible();
  await expect(withdraw).toHaveCount(0);
  await context.close();
});

test("a full session: the waiting list, a seat that somebody leaves, the offer by mail, accepted", async ({
  browser,
}) => {
  const session = await openSession(1);
  const teachers = await newTeachers(session, 2);
  const [first, second] = teachers.map(({ mail }) => mail);
  const leaver = await enterByMail(browser, first ?? "");
  const waiter = await enterByMail(browser, second ?? "");

  await leaver.page.goto(`/en/learning/apply/${session.id}`);
  await expect(
    leaver.page.getByText("There is a free seat: applying gives it to you at once."),
  ).toBeVisible();
  await leaver.page.getByRole("button", { name: "Send the application" }).click();
  await expect(leaver.page.getByRole("heading", { level: 1, name: "You have a seat" })).toBeVisible();

  await waiter.page.goto(`/en/learning/apply/${session.id}`);
  await expect(
    waiter.page.getByText("The session is full: you become number 1 on the waiting list."),
  ).toBeVisible();
  await waiter.page.getByRole("button", { name: "Send the application" }).click();
  await expect(
    waiter.page.getByRole("heading", { level: 1, name: "You are on the waiting list" }),
  ).toBeVisible();
  await expect(waiter.page.getByText("You are number 1 on the waiting list.")).toBeVisible();

  await leaver.page.getByRole("link", { name: "Follow the application" }).click();
  await leaver.page.locator("summary").filter({ hasText: "Withdraw" }).click();
  await leaver.page.getByLabel("Why do you withdraw?").selectOption("illness");
  await leaver.page.getByRole("button", { name: "Withdraw the application" }).click();
  await expect(leaver.page.getByRole("button", { name: "Withdraw the application" })).toHaveCount(0);

  const offer = await mailAbout(second ?? "", `Sizin için bir yer var: ${session.title}`);
  const link = /https?:\/\/\S+\/learning\/enrolments\/\S+/.exec(offer.text ?? "")?.[0] ?? "";
  await waiter.page.goto("/tr/home");
  await expect(waiter.page.getByRole("main").getByText(session.title).first()).toBeVisible();
  await waiter.page.goto(link);
  await expect(waiter.page.getByText("Sizin için bir yer tutuluyor").first()).toBeVisible();
  await waiter.page.getByRole("button", { name: "Yeri kabul et" }).click();
  await expect(waiter.page.getByText("Yeriniz kesin.")).toBeVisible();
  await expect(waiter.page.getByRole("button", { name: "Yeri kabul et" })).toHaveCount(0);
  const [seats] = await query<{ taken: number; capacity: number }>(
    "SELECT seats_taken AS taken, capacity FROM session WHERE id = $1",
    [session.id],
  );
  expect(seats?.taken).toBe(seats?.capacity);
  await leaver.context.close();
  await waiter.context.close();
});

test("who may not apply reads why before applying, in both languages", async ({ as }) => {
  const session = await openSession(2);
  const page = await as("teacherNew");
  for (const [language, sentence, send] of [
    ["tr", "Okulunuz, orada çalıştığınızı henüz onaylamadı.", "Başvuruyu gönder"],
    ["en", "You cannot apply at the moment.", "Send the application"],
  ] as const) {
    await page.goto(`/${language}/learning/apply/${session.id}`);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole("button", { name: send })).toHaveCount(0);
  }
});

test("in Azerbaijani: the list, and a freed seat taken unasked for who wished it", async ({ browser }) => {
  const session = await ownSession(1);
  const teachers = await newTeachers(session, 3);
  const pages = [];
  for (const [index, { mail }] of teachers.entries()) {
    const { page } = await enterByMail(browser, mail);
    await page.goto(`/az/learning/apply/${session.id}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "az");
    await expect(page.getByText("Bütün şərtlərə uyğunsunuz, müraciət edə bilərsiniz.")).toBeVisible();
    if (index === 2) await page.getByLabel("Yer boşalsa, soruşmadan mənim üçün götür").check();
    await page.getByRole("button", { name: "Müraciəti göndər" }).click();
    const title = index === 0 ? "Yeriniz var" : "Gözləmə siyahısındasınız";
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await page.getByRole("link", { name: "Müraciəti izlə" }).click();
    await expect(page.getByRole("heading", { level: 1, name: session.title })).toBeVisible();
    pages.push(page);
  }
  const [leaver, asked, unasked] = pages;
  for (const page of [leaver, asked]) {
    await page?.locator("summary").filter({ hasText: "Geri götür" }).click();
    await page?.getByLabel("Niyə imtina edirsiniz?").selectOption("illness");
    await page?.getByRole("button", { name: "Müraciəti geri götür" }).click();
    await expect(page!.locator("summary").filter({ hasText: "Geri götür" })).toHaveCount(0);
  }
  await mailAbout(teachers[1]?.mail ?? "", `Sizin için bir yer var: ${session.title}`);
  await mailAbout(teachers[2]?.mail ?? "", `Yerleştiniz: ${session.title}`);
  await unasked?.reload();
  await expect(unasked!.getByRole("button", { name: "Yeri qəbul et" }), "nothing to answer").toHaveCount(0);
  const [row] = await query<{ status: string }>(
    "SELECT status::text FROM enrolment WHERE session_id = $1 AND person_id = $2",
    [session.id, teachers[2]?.id],
  );
  expect(row?.status).toBe("PLACED");
  for (const page of pages) await page.context().close();
});
