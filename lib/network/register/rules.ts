import type { ImportBatchStatus, ImportOutcome, SchoolKind } from "@/lib/platform/db/generated/enums";

/** The columns of a register's file with the titles they may have. Any other column is dropped unread. */
export const SCHOOL_COLUMNS = {
  code: ["kurum kodu", "school code", "müəssisə kodu"],
  name: ["kurum adı", "school name", "müəssisənin adı"],
  kind: ["tür", "kind", "növ"],
  province: ["il", "province", "bölgə"],
  district: ["ilçe", "district", "rayon"],
  previousCode: ["eski kurum kodu", "previous code", "əvvəlki kod"],
  closedOn: ["kapanış tarihi", "closed on", "bağlanma tarixi"],
} as const;
export const TEACHER_COLUMNS = {
  staffNumber: ["sicil no", "staff number", "tabel nömrəsi"],
  givenName: ["ad", "given name"],
  familyName: ["soyad", "family name"],
  mail: ["e-posta", "mail", "e-poçt"],
  schoolCode: ["kurum kodu", "school code", "müəssisə kodu"],
  fields: ["alanlar", "fields", "sahələr"],
} as const;
export type SchoolColumn = keyof typeof SCHOOL_COLUMNS;
export type TeacherColumn = keyof typeof TEACHER_COLUMNS;
export const SCHOOL_OPTIONAL = ["kind", "district", "previousCode", "closedOn"] as const;
export const TEACHER_OPTIONAL = ["mail", "fields"] as const;

export const REGISTER_PROBLEMS = [
  "code_missing",
  "code_wrong",
  "name_missing",
  "province_unknown",
  "district_unknown",
  "kind_unknown",
  "date_wrong",
  "code_taken",
  "staff_number_missing",
  "staff_number_wrong",
  "mail_wrong",
  "mail_taken",
  "school_unknown",
  "school_closed",
  "field_unknown",
  "facts_disagree",
  "account_closed",
  "moved_already",
  "twice_in_file",
] as const;
export type RegisterProblem = (typeof REGISTER_PROBLEMS)[number];

/** What a row would change, from what to what, in words of the record. */
export const CHANGE_KINDS = [
  "code",
  "name",
  "registryName",
  "kind",
  "province",
  "district",
  "closedOn",
  "staffNumber",
  "mail",
  "school",
  "fields",
] as const;
export type Change = { what: (typeof CHANGE_KINDS)[number]; from: string; to: string };

export type Judged = {
  outcome: ImportOutcome;
  targetId: string | null;
  changes: Change[];
  problem: RegisterProblem | null;
};

const wrong = (problem: RegisterProblem): Judged => ({
  outcome: "WRONG",
  targetId: null,
  changes: [],
  problem,
});

type Fold = (text: string) => string;

export type KnownSchool = {
  id: string;
  code: string | null;
  name: string;
  registryName: string | null;
  kind: SchoolKind;
  provinceId: string;
  districtId: string | null;
  closedOn: string | null;
};

export type SchoolContext = {
  provinces: ReadonlyMap<string, { id: string; name: string }>;
  /** By "province's id|folded name". */
  districts: ReadonlyMap<string, { id: string; name: string }>;
  byCode: ReadonlyMap<string, KnownSchool>;
  /** Schools without a code, by "province's id|folded name". */
  byName: ReadonlyMap<string, KnownSchool>;
  provinceNames: ReadonlyMap<string, string>;
  districtNames: ReadonlyMap<string, string>;
  fold: Fold;
};

const KIND_WORDS: Record<SchoolKind, readonly string[]> = {
  VOCATIONAL_HIGH_SCHOOL: ["mesleki ve teknik anadolu lisesi", "meslek lisesi", "vocational high school"],
  MULTI_PROGRAMME_HIGH_SCHOOL: ["çok programlı anadolu lisesi", "multi-programme high school"],
  VOCATIONAL_TRAINING_CENTRE: ["mesleki eğitim merkezi", "vocational training centre"],
  SPECIAL_EDUCATION_VOCATIONAL_SCHOOL: ["özel eğitim meslek okulu", "special education vocational school"],
  ANATOLIAN_HIGH_SCHOOL: ["anadolu lisesi", "anatolian high school"],
  SCIENCE_HIGH_SCHOOL: ["fen lisesi", "science high school"],
  SOCIAL_SCIENCES_HIGH_SCHOOL: ["sosyal bilimler lisesi", "social sciences high school"],
  VET_CENTRE: ["peşə təhsil mərkəzi", "peşə liseyi", "vet centre"],
  OTHER: ["diğer", "other", "digər"],
};

function kindNamed(word: string, fold: Fold): SchoolKind | null {
  const folded = fold(word);
  const kinds = Object.entries(KIND_WORDS) as [SchoolKind, readonly string[]][];
  const found = kinds.find(([kind, words]) => kind === word || words.some((known) => fold(known) === folded));
  return found?.[0] ?? null;
}

/** "12.03.2026" or "2026-03-12" as the second; null where it is no day. */
export function readDay(text: string): string | null {
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const iso = dotted ? `${dotted[3]}-${dotted[2]?.padStart(2, "0")}-${dotted[1]?.padStart(2, "0")}` : text;
  const date = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(iso)
    ? iso
    : null;
}

const CODE = /^[0-9A-Za-z-]{2,20}$/;
const NAME_MOST = 200;

/** What a row of the schools' register would do. A school is known by its code, its code before, or its name in the province (rule 2). */
export function judgeSchool(cells: Record<SchoolColumn, string>, known: SchoolContext): Judged {
  const { fold } = known;
  if (cells.code === "") return wrong("code_missing");
  if (!CODE.test(cells.code)) return wrong("code_wrong");
  if (cells.name === "" || cells.name.length > NAME_MOST) return wrong("name_missing");
  const province = known.provinces.get(fold(cells.province));
  if (!province) return wrong("province_unknown");
  const district =
    cells.district === "" ? null : known.districts.get(`${province.id}|${fold(cells.district)}`);
  if (district === undefined) return wrong("district_unknown");
  const kind = cells.kind === "" ? null : kindNamed(cells.kind, fold);
  if (cells.kind !== "" && kind === null) return wrong("kind_unknown");
  const closedOn = cells.closedOn === "" ? null : readDay(cells.closedOn);
  if (cells.closedOn !== "" && closedOn === null) return wrong("date_wrong");
  const own = known.byCode.get(cells.code);
  const before = cells.previousCode === "" ? undefined : known.byCode.get(cells.previousCode);
  if (own && before && own.id !== before.id) return wrong("code_taken");
  const school = own ?? before ?? known.byName.get(`${province.id}|${fold(cells.name)}`);
  if (!school) return { outcome: "NEW", targetId: null, changes: [], problem: null };
  const names = [school.name, school.registryName ?? ""].map(fold);
  if (own && !names.includes(fold(cells.name)) && school.provinceId !== province.id)
    return wrong("facts_disagree");
  const changes: Change[] = [];
  const differs = (what: Change["what"], from: string | null, to: string | null) => {
    if ((from ?? "") !== (to ?? "")) changes.push({ what, from: from ?? "", to: to ?? "" });
  };
  differs("code", school.code, cells.code);
  differs("registryName", school.registryName, cells.name);
  if (school.name === school.registryName) differs("name", school.name, cells.name);
  if (kind) differs("kind", school.kind, kind);
  if (school.provinceId !== province.id)
    differs("province", known.provinceNames.get(school.provinceId) ?? "", province.name);
  if (district && school.districtId !== district.id)
    differs("district", known.districtNames.get(school.districtId ?? "") ?? "", district.name);
  if (closedOn) differs("closedOn", school.closedOn, closedOn);
  return {
    outcome: changes.length === 0 ? "UNCHANGED" : "CHANGED",
    targetId: school.id,
    changes,
    problem: null,
  };
}

export type KnownPerson = {
  id: string;
  staffNumber: string | null;
  givenName: string;
  familyName: string;
  registryName: string | null;
  mail: string | null;
  isClosed: boolean;
  fieldIds: readonly string[];
  /** The school of today, by a confirmed period. */
  school: { id: string; name: string; startsOn: string } | null;
  /** A confirmed period that begins later. */
  movesLater: boolean;
};

export type TeacherContext = {
  schools: ReadonlyMap<string, { id: string; name: string; isClosed: boolean }>;
  fields: ReadonlyMap<string, { id: string; name: string }>;
  byStaffNumber: ReadonlyMap<string, KnownPerson>;
  byMail: ReadonlyMap<string, KnownPerson>;
  today: string;
  fold: Fold;
};

const STAFF_NUMBER = /^[0-9A-Za-z-]{4,20}$/;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/**
 * What a row of the teachers' register would do. A teacher is known by two facts: the staff number, and the name or the
 * mail (rule 3); where these disagree somebody has to look. The name of the register stands beside the shown one (rule 5).
 */
export function judgeTeacher(cells: Record<TeacherColumn, string>, known: TeacherContext): Judged {
  const { fold, today } = known;
  const mail = cells.mail.toLowerCase();
  if (cells.staffNumber === "") return wrong("staff_number_missing");
  if (!STAFF_NUMBER.test(cells.staffNumber)) return wrong("staff_number_wrong");
  if (cells.givenName === "" || cells.familyName === "") return wrong("name_missing");
  if (mail !== "" && (!MAIL.test(mail) || mail.length > 254)) return wrong("mail_wrong");
  const school = known.schools.get(cells.schoolCode);
  if (!school) return wrong("school_unknown");
  if (school.isClosed) return wrong("school_closed");
  const fields = cells.fields.split(/[\s,;]+/).filter(Boolean);
  const taught = fields.map((code) => known.fields.get(code));
  if (taught.includes(undefined)) return wrong("field_unknown");
  const name = `${cells.givenName} ${cells.familyName}`;
  const byNumber = known.byStaffNumber.get(cells.staffNumber);
  const byMail = mail === "" ? undefined : known.byMail.get(mail);
  const isNamed = (one: KnownPerson) =>
    [one.registryName ?? "", `${one.givenName} ${one.familyName}`].some(
      (other) => fold(other) === fold(name),
    );
  if (byNumber && byMail && byNumber.id !== byMail.id) return wrong("mail_taken");
  if (byNumber && !byMail && !isNamed(byNumber)) return wrong("facts_disagree");
  if (!byNumber && byMail && (byMail.staffNumber !== null || !isNamed(byMail))) return wrong("mail_taken");
  const person = byNumber ?? byMail;
  if (!person) return { outcome: "NEW", targetId: null, changes: [], problem: null };
  if (person.isClosed) return wrong("account_closed");
  const moves = person.school?.id !== school.id;
  if (moves && (person.movesLater || (person.school !== null && person.school.startsOn >= today)))
    return wrong("moved_already");
  const changes: Change[] = [];
  const shown = `${person.givenName} ${person.familyName}`;
  if (person.staffNumber === null) changes.push({ what: "staffNumber", from: "", to: cells.staffNumber });
  if (person.registryName !== name)
    changes.push({ what: "registryName", from: person.registryName ?? "", to: name });
  if (person.registryName === shown && shown !== name) changes.push({ what: "name", from: shown, to: name });
  if (person.mail === null && mail !== "") changes.push({ what: "mail", from: "", to: mail });
  const added = taught.flatMap((field) => (field && !person.fieldIds.includes(field.id) ? [field.name] : []));
  if (added.length > 0) changes.push({ what: "fields", from: "", to: added.join(", ") });
  if (moves) changes.push({ what: "school", from: person.school?.name ?? "", to: school.name });
  const outcome = changes.length === 0 ? "UNCHANGED" : moves && person.school ? "MOVED" : "CHANGED";
  return { outcome, targetId: person.id, changes, problem: null };
}

/** The worker is at it, or will be. */
export const isAtWork = (status: ImportBatchStatus) =>
  ["PENDING", "PROCESSING", "COMPLETING"].includes(status);

/** How far a batch is in its present part, in parts of a hundred: staging by bytes, then checking and applying by rows. */
export function progressOf(batch: {
  status: ImportBatchStatus;
  size: number;
  bytesStaged: number;
  rowsTotal: number | null;
  rowsChecked: number;
  rowsApplied: number;
  toApply: number;
}): number {
  const share = (part: number, whole: number) => (whole === 0 ? 100 : Math.min(100, (part / whole) * 100));
  if (batch.status === "PENDING") return 0;
  if (batch.status === "COMPLETING") return Math.floor(share(batch.rowsApplied, batch.toApply));
  if (batch.status !== "PROCESSING") return 100;
  if (batch.rowsTotal === null) return Math.floor(share(batch.bytesStaged, batch.size) * 0.3);
  return Math.floor(30 + share(batch.rowsChecked, batch.rowsTotal) * 0.7);
}

export type RegisterRefusal = "register_open_already" | "register_not_ready" | "register_nothing_to_do";
/** Why a whole file came to nothing. */
export const BATCH_PROBLEMS = [
  "empty",
  "tooLarge",
  "tooManyRows",
  "notText",
  "brokenQuotes",
  "unevenRow",
  "missingColumn",
  "repeatedColumn",
  "discarded",
  "fault",
] as const;
export type BatchProblem = (typeof BATCH_PROBLEMS)[number];

export const ROWS_A_PAGE = 50;
