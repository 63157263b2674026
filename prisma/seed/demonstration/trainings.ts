import { createHash } from "node:crypto";
import { referenceOf } from "@/lib/platform/reference";
import type { Random } from "@/prisma/seed/random";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, type Facts, isoDay, type Teacher } from "./demonstration";

/** "field codes | country | place | host | topic | days | hours": trainings of staff outside the portal's sessions. */
const ABROAD = `52,10 | DE | Münih | Bavyera Enerji Teknik Okulu | Fotovoltaik atölyelerinde iş temelli öğrenme | 5 | 30
52 | DK | Esbjerg | Batı Danimarka Deniz Üstü Rüzgâr Akademisi | Deniz üstü rüzgâr türbinlerinde bakım | 5 | 32
30 | DE | Stuttgart | Neckar Takım Tezgâhları Eğitim Merkezi | Beş eksen işlemede öğretmen uygulaması | 5 | 35
32 | AT | Linz | Yukarı Avusturya Kaynak Enstitüsü | Robotik kaynakta ölçme ve değerlendirme | 4 | 26
11 | NL | Eindhoven | Brabant Otomasyon Koleji | Dijital ikizle ders tasarımı | 5 | 30
37 | SE | Göteborg | Batı İsveç Araç Teknolojileri Okulu | Elektrikli araçlarda güvenli söküm | 5 | 30
36,48 | IT | Prato | Toskana Tekstil Okulu | Geri kazanılmış yün ile koleksiyon | 5 | 28
14 | FI | Turku | Archipelago Tersane Okulu | Gemi yapımında modüler üretim | 4 | 24
08 | NO | Haugesund | Batı Norveç Denizcilik Merkezi | Simülatör eğitmenliği | 5 | 32
53 | FR | Lyon | Rhône Gastronomi Lisesi | Mutfakta atık ölçümü | 5 | 30
26 | ES | Palma | Balear Turizm Okulu | Sürdürülebilir otel işletmeciliği | 5 | 30
07 | IT | Reggio Emilia | Emilia Erken Çocukluk Merkezi | Belgeleme yoluyla değerlendirme | 5 | 30
04 | EE | Tallinn | Kuzey Estonya Bilişim Koleji | Okulda siber tatbikat | 4 | 24
15 | PL | Poznań | Büyük Polonya Gıda Okulu | Gıda teknolojisinde duyusal analiz | 4 | 22`;

const HOME = `10 | Ankara | Anadolu Elektrik Dağıtım (gösteri) | Akıllı sayaç ve dağıtım otomasyonu | 3 | 18
43 | Eskişehir | Porsuk Lokomotif Atölyesi (gösteri) | Cer motoru bakımı | 4 | 24
49 | İzmir | Ege İklimlendirme Fabrikası (gösteri) | Doğal soğutucu akışkanlarla montaj hattı | 3 | 18
23 | İstanbul | Boğaz Yapı Laboratuvarı (gösteri) | Beton dayanım deneyleri | 2 | 12
50 | İstanbul | Marmara Uçak Bakım Hangarı (gösteri) | Gövde panellerinde hasar haritası | 4 | 24
31 | Kocaeli | Körfez Matbaacılık (gösteri) | Dijital baskıda maliyet | 2 | 12
25 | Kocaeli | Dilovası Boya ve Kimya (gösteri) | Solvent geri kazanımı | 3 | 16
41 | Bursa | Nilüfer Kalıp (gösteri) | Sıcak yolluk sistemleri | 3 | 18
33 | Bursa | Osmangazi Döküm (gösteri) | Kalıp kumunda kalite | 2 | 14
35 | Bursa | İnegöl Mobilya Fuarı | Yeni bağlantı elemanları ve seri üretim | 2 | 10
17 | İzmir | Karşıyaka Estetik Akademi (gösteri) | Cihaz güvenliği ve kayıt | 2 | 12
X1 | İstanbul | Marmara Dil Merkezi (gösteri) | Teknik İngilizcede dinleme | 3 | 18`;

type Line = {
  codes: string[];
  country: string;
  place: string;
  host: string;
  topic: string;
  days: number;
  hours: number;
};

export function addTrainings(data: Demonstration, facts: Facts, random: Random): void {
  const abroad = rows(ABROAD).map(([codes = "", country = "", ...rest]) => lineOf(codes, country, rest));
  const home = rows(HOME).map(([codes = "", ...rest]) => lineOf(codes, "TR", rest));
  [...abroad, ...home].forEach((line, index) => addTraining(data, facts, random, line, index));
}

function rows(text: string): string[][] {
  return text.split("\n").map((line) => line.split("|").map((part) => part.trim()));
}

function lineOf(codes: string, country: string, rest: string[]): Line {
  const [place = "", host = "", topic = "", days, hours] = rest;
  return { codes: codes.split(","), country, place, host, topic, days: Number(days), hours: Number(hours) };
}

function addTraining(data: Demonstration, facts: Facts, random: Random, line: Line, index: number): void {
  const centre = facts.centres.find(({ fields }) => line.codes.some((code) => fields.includes(code)));
  if (centre === undefined) throw new Error(`No centre teaches ${line.codes.join()}.`);
  const id = stableId("training", index);
  const endedAgo = 15 + ((index * 29) % 330);
  const loggedAt = data.daysAgo(endedAgo - 6, 640);
  const startsOn = data.dayAgo(endedAgo + line.days - 1);
  const loggedById = data.coordinators.get(centre.id);
  data.trainings.push({
    id,
    reference: referenceOf(
      "T",
      isoDay(startsOn).slice(0, 4),
      createHash("sha256").update(id).digest().subarray(0, 8),
    ),
    centreId: centre.id,
    scope: line.country === "TR" ? "HOME" : "ABROAD",
    countryCode: line.country,
    place: line.place,
    hostName: line.host,
    topic: line.topic,
    startsOn,
    endsOn: data.dayAgo(endedAgo),
    hours: line.hours,
    report:
      "Katılımcılar öğrendiklerini kendi atölyelerinde iş yaprağına döktü; bir sonraki dönemde iki kursta kullanılacak.",
    isDemonstration: true,
    loggedAt,
    loggedById,
  });
  for (const code of line.codes) data.trainingFields.push({ trainingId: id, fieldId: facts.fieldId(code) });
  addParticipants(data, random, id, line);
  data.events.push({
    type: "training.logged",
    at: loggedAt,
    actorId: loggedById,
    subjectType: "training",
    subjectId: id,
    centreId: centre.id,
  });
}

/** People of the portal, and now and then a name that it does not know. */
function addParticipants(data: Demonstration, random: Random, trainingId: string, { codes }: Line): void {
  const pool: readonly Teacher[] = data.teachers.filter(({ fields }) =>
    codes.some((code) => fields.includes(code)),
  );
  const persona = pool.find(({ key }) => key === "teacher" && codes.includes("52") && codes.includes("10"));
  const chosen = new Set(random.shuffled(pool).slice(0, random.between(4, 9)));
  if (persona !== undefined) chosen.add(persona);
  for (const { id } of chosen) {
    data.participants.push({ id: stableId("participant", trainingId, id), trainingId, personId: id });
  }
  if (random.chance(0.4)) {
    data.participants.push({
      id: stableId("participant", trainingId, "guest"),
      trainingId,
      givenName: "Nevin",
      familyName: "Soylu",
      school: "Portalda olmayan bir okul",
    });
  }
}
