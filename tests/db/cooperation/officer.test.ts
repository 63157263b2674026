import { beforeAll, expect, it } from "vitest";
import { getAgreement } from "@/lib/cooperation/agreement/queries";
import { listMobilities } from "@/lib/cooperation/mobility/queries";
import { listMobilitiesQuery } from "@/lib/cooperation/mobility/schema";
import { getPartnership } from "@/lib/cooperation/partnership/queries/detail";
import { listPartnerships } from "@/lib/cooperation/partnership/queries/list";
import { getPlan } from "@/lib/cooperation/plan/queries";
import { getProject, listOwnProjects } from "@/lib/cooperation/project/queries";
import {
  makeAgreement,
  makeMobility,
  makePartner,
  makePartnership,
  makeProject,
} from "@/tests/support/cooperation";
import { actorOf, makeCentre, makeNetwork, makePerson, makeProvince, makeSchool } from "@/tests/support/make";

const TODAY = "2026-03-10";

beforeAll(makeNetwork);

async function makeProvinceWithCentre() {
  const province = await makeProvince();
  const host = await makeSchool({ provinceId: province.id });
  const centre = await makeCentre({ hostSchoolId: host.id });
  const partner = await makePartner();
  const partnership = await makePartnership({ centreId: centre.id, partnerId: partner.id });
  return {
    partner,
    partnership,
    centre,
    agreement: await makeAgreement(partnership),
    project: await makeProject(partnership),
    mobility: await makeMobility({ centreId: centre.id }),
    officer: actorOf(await makePerson(), { provinceIds: [province.id] }),
  };
}

it("a province's officer reads what its centres do with partners, works on none of it, and sees no other province's", async () => {
  const [here, there] = [await makeProvinceWithCentre(), await makeProvinceWithCentre()];
  const { officer } = here;
  const all = { q: "", status: null, centre: null, page: 1 };
  const listed = await listPartnerships(officer, all, TODAY);
  expect(listed.rows.map(({ id }) => id)).toEqual([here.partnership.id]);
  expect(await getPartnership(officer, here.partnership.id, TODAY)).toMatchObject({ mayWork: false });
  expect(await getPartnership(officer, there.partnership.id, TODAY)).toBeNull();
  expect(await getPlan(officer, here.centre.id, here.partnership.id)).toBeNull();
  expect(await getAgreement(officer, here.agreement.id, TODAY)).toMatchObject({ mayWork: false });
  expect(await getAgreement(officer, there.agreement.id, TODAY)).toBeNull();
  expect(await getProject(officer, here.project.id)).toMatchObject({ mayWork: false });
  expect(await getProject(officer, there.project.id)).toBeNull();
  const stays = await listMobilities(officer, listMobilitiesQuery.parse({}), new Date(TODAY));
  expect(stays.rows.map(({ id }) => id)).toEqual([here.mobility.id]);
});

it("a partner's contact sees the projects of its own partnership", async () => {
  const [own, other] = [await makeProvinceWithCentre(), await makeProvinceWithCentre()];
  const contact = actorOf(await makePerson(), { partnerIds: [own.partner.id] });
  const titles = async (id: string) => (await listOwnProjects(contact, id)).map((row) => row.id);
  expect(await titles(own.partnership.id)).toEqual([own.project.id]);
  expect(await titles(other.partnership.id)).toEqual([]);
});
