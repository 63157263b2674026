import {
  judgeSchool,
  judgeTeacher,
  type KnownPerson,
  type TeacherColumn,
} from "@/lib/network/register/rules";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { foldSearch } from "@/lib/platform/search";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, type Facts, isoDay } from "./demonstration";

type Line = Record<TeacherColumn, string>;
const HOUR = 3_600_000;
/** Of those whom the register knows already: as many as are shown as unchanged. */
const KNOWN = 6;

export const noRegisters = () => ({
  batches: [] as Prisma.ImportBatchCreateManyInput[],
  rows: [] as Prisma.ImportRowCreateManyInput[],
});

/** A file of schools that was taken in, and one of teachers that was checked and waits for the ministry's word. */
export function addRegisters(data: Demonstration, facts: Facts): void {
  addSchools(data);
  addTeachers(data, facts);
}

function addSchools(data: Demonstration): void {
  const id = stableId("import-batch", "schools");
  const at = (minutes: number) => new Date(data.daysAgo(12, 560).getTime() + minutes * 60_000);
  const province = { id: "", name: "Bursa" };
  const known = {
    provinces: new Map([[foldSearch(province.name), province]]),
    districts: new Map(),
    byCode: new Map(),
    byName: new Map(),
    provinceNames: new Map(),
    districtNames: new Map(),
    fold: foldSearch,
  };
  const empty = { kind: "", district: "", previousCode: "", closedOn: "" };
  const wrong = [
    { ...empty, code: "G00031", name: "", province: "Bursa" },
    { ...empty, code: "G00977", name: "Yenişehir Mesleki Eğitim Merkezi", province: "Burdru" },
  ];
  wrong.forEach((cells, index) =>
    data.registers.rows.push({
      batchId: id,
      line: 14 + index * 23,
      cells,
      ...judged(judgeSchool(cells, known)),
    }),
  );
  const counts = { NEW: 2, CHANGED: 5, MOVED: 0, UNCHANGED: data.schools.length, WRONG: wrong.length };
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  data.registers.batches.push({
    id,
    kind: "SCHOOLS",
    status: "COMPLETED",
    sha256: id.replaceAll("-", "").repeat(2),
    fileName: "kurumlar.csv",
    size: rows * 84,
    bytesStaged: rows * 84,
    rowsStaged: rows,
    rowsTotal: rows,
    rowsChecked: rows,
    rowsApplied: counts.NEW + counts.CHANGED,
    details: counts,
    uploadedAt: at(0),
    uploadedById: data.persona("ministry"),
    beatAt: at(9),
    processedAt: at(1),
    confirmedAt: at(8),
    confirmedById: data.persona("ministry"),
    completedAt: at(9),
  });
}

/** Judged by the portal's own rules, so that what stands there is what happens when it is confirmed. */
function addTeachers(data: Demonstration, facts: Facts): void {
  const id = stableId("import-batch", "teachers");
  const uploadedAt = new Date(data.now.getTime() - 3 * HOUR);
  const lines = teacherLines(data);
  const known = teacherContext(data, facts);
  lines.forEach((cells, index) =>
    data.registers.rows.push({ batchId: id, line: index + 2, cells, ...judged(judgeTeacher(cells, known)) }),
  );
  data.registers.batches.push({
    id,
    kind: "TEACHERS",
    status: "PROCESSED",
    sha256: id.replaceAll("-", "").repeat(2),
    fileName: "ogretmenler.csv",
    size: lines.length * 96,
    bytesStaged: lines.length * 96,
    rowsStaged: lines.length,
    rowsTotal: lines.length,
    rowsChecked: lines.length,
    uploadedAt,
    uploadedById: data.persona("ministry"),
    beatAt: new Date(uploadedAt.getTime() + 60_000),
    processedAt: new Date(uploadedAt.getTime() + 60_000),
  });
}

const judged = ({ outcome, targetId, changes, problem }: ReturnType<typeof judgeTeacher>) => ({
  outcome,
  targetId,
  changes,
  problem,
});

function teacherLines(data: Demonstration): Line[] {
  const cast = new Set(data.personas.values());
  const codes = new Map(data.schools.map(({ id, registryCode }) => [id ?? "", registryCode ?? ""]));
  const people = new Map(data.people.map((person) => [person.id, person]));
  const others = data.teachers.filter(({ id }) => !cast.has(id)).slice(0, KNOWN + 4);
  const lines = others.flatMap(({ id, schoolId, fields }): Line[] => {
    const person = people.get(id);
    if (!person) return [];
    const { givenName, familyName, email, staffNumber } = person;
    return [
      {
        staffNumber: staffNumber ?? "",
        givenName,
        familyName,
        mail: email ?? "",
        schoolCode: codes.get(schoolId) ?? "",
        fields: fields.join(" "),
      },
    ];
  });
  const [married, moved, added, gone] = lines.slice(KNOWN);
  const other = codes.get(data.teachers.at(-1)?.schoolId ?? "") ?? "";
  for (const { id } of others.slice(0, KNOWN)) {
    const person = people.get(id);
    if (person) person.registryName = `${person.givenName} ${person.familyName}`;
  }
  return [
    ...lines.slice(0, KNOWN),
    ...(married ? [{ ...married, familyName: `${married.familyName} Erdem` }] : []),
    ...(moved ? [{ ...moved, schoolCode: other }] : []),
    ...(added ? [{ ...added, fields: `${added.fields} 04` }] : []),
    { ...named("Sıla", "Karahan", "D900101"), schoolCode: other, fields: "30" },
    { ...named("Tuna", "Ergüven", "D900102"), schoolCode: other, fields: "15" },
    { ...named("Nilay", "Özbek", "D900103"), schoolCode: "G99999", fields: "15" },
    ...(gone ? [{ ...gone, staffNumber: "" }] : []),
    { ...named("Ufuk", "Gür", "D900104"), schoolCode: other, fields: "9Z" },
  ];
}

const named = (givenName: string, familyName: string, staffNumber: string) => ({
  staffNumber,
  givenName,
  familyName,
  mail: "",
});

function teacherContext(data: Demonstration, facts: Facts) {
  const teachers = new Map(data.teachers.map((teacher) => [teacher.id, teacher]));
  const schools = new Map(data.schools.map(({ id, name }) => [id ?? "", name]));
  const people = data.people.map(
    ({ id, givenName, familyName, registryName, staffNumber, email }): KnownPerson => {
      const teacher = teachers.get(id ?? "");
      const startsOn = data.memberships.find(({ personId }) => personId === id)?.startsOn;
      return {
        id: id ?? "",
        staffNumber: staffNumber ?? null,
        givenName,
        familyName,
        registryName: registryName ?? null,
        mail: email ?? null,
        isClosed: false,
        fieldIds: teacher?.fields.map((code) => facts.fieldId(code)) ?? [],
        school:
          teacher && startsOn
            ? {
                id: teacher.schoolId,
                name: schools.get(teacher.schoolId) ?? "",
                startsOn: isoDay(new Date(startsOn)),
              }
            : null,
        movesLater: false,
      };
    },
  );
  const codes = ["04", "10", "15", "30", "52", ...data.teachers.flatMap(({ fields }) => fields)];
  return {
    schools: new Map(
      data.schools.map(({ id, name, registryCode }) => [
        registryCode ?? "",
        { id: id ?? "", name, isClosed: false },
      ]),
    ),
    fields: new Map(codes.map((code) => [code, { id: facts.fieldId(code), name: facts.fieldName(code) }])),
    byStaffNumber: new Map(people.map((one) => [one.staffNumber ?? "", one])),
    byMail: new Map(people.map((one) => [one.mail ?? "", one])),
    today: isoDay(data.today),
    fold: foldSearch,
  };
}
