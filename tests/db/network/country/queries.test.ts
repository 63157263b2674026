import { expect, it } from "vitest";
import { listCountries } from "@/lib/network/country/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { makeCountry } from "@/tests/support/make";

it("lists countries by name", async () => {
  await makeCountry("TR", "Türkiye");
  await makeCountry("DE", "Almanya");
  expect((await listCountries(ANYONE)).map(({ code }) => code)).toEqual(["DE", "TR"]);
});
