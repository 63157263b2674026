import { expect, query, test } from "@/tests/support/e2e";
import { personaOf } from "@/prisma/seed/personas";

const PARTNER = "Boğaziçi Hazır Giyim Sanayicileri Odası (gösteri)";

async function partnershipId(): Promise<string> {
  const [row] = await query<{ id: string }>(
    `SELECT p.id FROM partnership p JOIN centre c ON c.id = p.centre_id JOIN partner k ON k.id = p.partner_id
     WHERE c.number = $1 AND k.name = $2`,
    [personaOf("coordinator").centre, PARTNER],
  );
  return row?.id ?? "";
}

test("a lead is opened, moved without scripts, gets a next step, a meeting and a plan; the neighbour finds none of it", async ({
  as,
}) => {
  const hakan = await as("coordinator");
  await hakan.goto("/tr/centre/partnerships/new");
  await hakan.getByRole("searchbox").fill("Boğaziçi Hazır Giyim");
  await hakan.getByRole("searchbox").press("Enter");
  await hakan.getByRole("button", { name: "Bu kuruluşla ortaklık aç" }).click();
  await expect(hakan.getByRole("heading", { level: 1 })).toHaveText(PARTNER);
  const path = `/tr/centre/partnerships/${await partnershipId()}`;

  const plain = await as("coordinator", { javaScriptEnabled: false });
  await plain.goto("/tr/centre/partnerships");
  const card = plain.getByRole("listitem").filter({ hasText: PARTNER });
  await card.getByLabel(`${PARTNER}: başka aşamaya taşı`).click();
  await card.getByRole("button", { name: "Görüşüldü" }).click();
  const contacted = plain.getByRole("region", { name: /^Görüşüldü/ });
  await expect(contacted.getByRole("link", { name: PARTNER })).toBeVisible();

  await hakan.goto(path);
  await hakan.getByText("Sıradaki adımı yaz").click();
  await hakan.getByLabel("Ne yapılacak").fill("Atölye ziyareti için gün istenecek");
  await hakan.locator("#step").getByRole("button", { name: "Kaydet" }).click();
  await expect(hakan.locator("#next-step")).toContainText("Atölye ziyareti için gün istenecek");

  await hakan.getByText("Toplantı kaydet").click();
  const meeting = hakan.locator("#meeting");
  await meeting.getByLabel("Konusu").fill("Tanışma toplantısı");
  await meeting.getByLabel("Tutanak").fill("Birlikte çalışmaya karar verildi.");
  for (const [part, value] of Object.entries({ Gün: "2", Ay: "11", Yıl: "2026" }))
    await meeting.getByLabel(part, { exact: true }).fill(value);
  await meeting.getByRole("button", { name: "Kaydet" }).click();
  await expect(hakan.locator("#meetings")).toContainText("Tanışma toplantısı");

  await hakan.goto(`${path}/plan`);
  await hakan.getByText("Değiştir: Ortaklığı protokolle resmîleştirin").click();
  const action = hakan.locator("#set-FORMALISE");
  await action.getByLabel("Durum").selectOption("DONE");
  await action.getByLabel(/^Kanıt/).fill("Protokol imzalanacak.");
  await action.getByRole("button", { name: "Kaydet" }).click();
  await expect(action).toContainText("ancak imzalı bir protokolle tamamlanır");

  const elif = await as("neighbour", { javaScriptEnabled: false });
  for (const address of [path, `${path}/plan`])
    expect((await elif.goto(address))?.status(), address).toBe(404);
});
