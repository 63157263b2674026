import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { editNetwork, removeNetworkPicture, setNetworkPicture } from "@/lib/network/network/commands";
import { getNetwork, getNetworkForEdit, getNetworkPicture } from "@/lib/network/network/queries";
import { PICTURE_SIDE } from "@/lib/network/network/rules";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { actorOf, makeMinistryActor, makeNetwork, makePerson, NOW } from "@/tests/support/make";

beforeEach(async () => {
  await makeNetwork();
});

const by = (actor: Awaited<ReturnType<typeof makeMinistryActor>>) => ({ actor, now: NOW });

async function make() {
  const ministry = await makeMinistryActor();
  const { version } = await db.network.findUniqueOrThrow({ where: { id: 1 } });
  const input = {
    version,
    name: { tr: "Usta Ağı", en: "Usta Network", az: "" },
    locale: "tr" as const,
    zone: "Europe/Istanbul",
  };
  return { ministry, version, input };
}

async function picture(name = "logo.png") {
  const bytes = await sharp({ create: { width: 960, height: 480, channels: 3, background: "#0a7" } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: "image/png" });
}

describe("editNetwork", () => {
  it("saves names, language and clock, is read at once and leaves its trace", async () => {
    const { ministry, input, version } = await make();
    await getNetwork(ANYONE);
    expect(await editNetwork(by(ministry), input)).toMatchObject({ ok: true, stale: ["/*"] });
    expect(await getNetwork(ANYONE)).toMatchObject({ name: "Usta Ağı", names: { en: "Usta Network" } });
    const swapped = { ...input, version: version + 1, locale: "en" as const, zone: "Asia/Baku" };
    expect(await editNetwork(by(ministry), swapped)).toMatchObject({ ok: true });
    expect(await db.network.findUnique({ where: { id: 1 } })).toMatchObject({
      name: "Usta Network",
      names: { tr: "Usta Ağı" },
      defaultLocale: "en",
      timeZone: "Asia/Baku",
    });
    const [event] = await db.auditEvent.findMany({
      where: { type: "network.changed" },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({ facts: { version: version + 2, changed: ["locale", "zone"] } });
    await editNetwork(by(ministry), { ...input, version: version + 2 });
  });

  it("lets one of many at once through, and nobody overwrites", async () => {
    const { ministry, input } = await make();
    const results = await Promise.all(
      ["Bir", "İki", "Üç"].map((tr) => editNetwork(by(ministry), { ...input, name: { ...input.name, tr } })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok))
      expect(result).toMatchObject({ refusal: "network_changed_meanwhile" });
  });

  it("takes no unknown zone, no missing name, and nobody but the ministry", async () => {
    const { ministry, input } = await make();
    expect(await editNetwork(by(ministry), { ...input, zone: "+03:00" })).toMatchObject({
      refusal: "time_zone_unknown",
    });
    expect(await editNetwork(by(ministry), { ...input, locale: "az" })).toMatchObject({
      refusal: "network_name_missing",
    });
    const neighbour = actorOf(await makePerson(), { centreIds: ["018f0000-0000-7000-8000-000000000000"] });
    expect(await editNetwork(by(neighbour), input)).toMatchObject({ refusal: "not_found" });
    expect(await getNetworkForEdit(neighbour)).toBeNull();
  });
});

describe("the network's pictures", () => {
  it("are drawn anew, small, with words, and shown to everyone until they are removed", async () => {
    const { ministry, version } = await make();
    const given = { version, picture: "logo" as const, file: await picture(), altText: "Dişli çark" };
    expect(await setNetworkPicture(by(ministry), given)).toMatchObject({ ok: true, stale: ["/*"] });
    const { logo, emblem } = (await getNetwork(ANYONE)) ?? {};
    expect(logo).toMatchObject({ alt: "Dişli çark", width: PICTURE_SIDE, height: PICTURE_SIDE / 2 });
    expect(logo?.src).toMatch(/^\/api\/network\/logo\?v=[0-9a-f]{16}$/);
    expect(emblem).toBeNull();
    expect(await getNetworkPicture(ANYONE, "logo")).toMatchObject({ contentType: "image/png" });
    expect(await setNetworkPicture(by(ministry), given)).toMatchObject({
      refusal: "network_changed_meanwhile",
    });
    const next = { version: version + 1, picture: "logo" as const };
    expect(await removeNetworkPicture(by(ministry), next)).toMatchObject({ ok: true });
    expect(await getNetworkPicture(ANYONE, "logo")).toBeNull();
  });

  it("are refused without words, or when they are not what they say", async () => {
    const { ministry, version } = await make();
    const upload = (file: File, altText: string | null = "x") =>
      setNetworkPicture(by(ministry), { version, picture: "emblem", file, altText });
    expect(await upload(await picture(), null)).toMatchObject({ refusal: "alt_text_missing" });
    expect(await upload(await picture("logo.jpg"))).toMatchObject({ refusal: "file_not_what_it_says" });
    expect(await upload(new File(["<svg/>"], "a.svg"))).toMatchObject({ refusal: "file_kind_not_allowed" });
    expect(await upload(new File(["<script>"], "a.png"))).toMatchObject({ refusal: "file_not_what_it_says" });
    expect(await upload(new File([], "a.png"))).toMatchObject({ refusal: "file_empty" });
    expect(await db.network.findUnique({ where: { id: 1 } })).toMatchObject({ version, emblemId: null });
  });
});
