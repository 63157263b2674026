import type { CsvProblem } from "@/lib/platform/csv/read-csv";

export const csv = {
  problem: {
    empty: "Dosya boş. İlk satırda sütun başlıkları, altında en az bir satır olmalı.",
    tooLarge: "Dosya çok büyük: en çok {max, number} bayt olabilir. Dosyayı bölüp parça parça yükleyin.",
    tooManyRows: "Dosyada çok satır var: bir seferde en çok {max, number} satır yüklenebilir.",
    notText: "Dosya bir CSV dosyası olarak okunamadı. Tablo programında “CSV UTF-8” olarak yeniden kaydedin.",
    brokenQuotes:
      "{line, number}. satırda açılan tırnak kapanmıyor ya da hücrenin içinde tek bir tırnak var. O hücreyi düzeltin.",
    unevenRow:
      "{line, number}. satırda {expected, number} yerine {found, number} hücre var. Fazla ayırıcıyı silin ya da hücreyi tırnak içine alın.",
    missingColumn: "“{column}” sütunu yok. Başlık satırına ekleyin.",
    repeatedColumn: "“{column}” sütunu iki kez var. Birini silin.",
  } satisfies Record<CsvProblem, string>,
};
