import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const legal: Messages["legal"] = {
  controller: {
    TR: "Türkiyə Milli Təhsil Nazirliyi, Peşə və Texniki Təhsil Baş İdarəsi",
    AZ: "Azərbaycan Respublikası Elm və Təhsil Nazirliyi yanında Peşə Təhsili üzrə Dövlət Agentliyi",
  },
  law: {
    TR: "6698 saylı Fərdi Məlumatların Mühafizəsi Qanununun (KVKK) 10-cu maddəsi",
    AZ: "“Fərdi məlumatlar haqqında” Azərbaycan Respublikasının Qanunu",
  },
  contact: {
    title: "Bizə yazın",
    mail: "E-poçt: {mail}",
    none: "Nazirliyin rəsmi müraciət kanalları ilə yaza bilərsiniz; mövzuda saytın adını göstərin.",
  },
  about: {
    title: "Şəbəkə haqqında",
    lead: "Sektorial Mükəmməllik Mərkəzləri sənaye ilə birlikdə işləyən peşə məktəblərində qurulan və müəllimlərin peşəkar inkişafına həsr olunmuş mərkəzlərdir.",
    what: {
      title: "Mərkəzlər nə edir?",
      text: "Hər mərkəz bir və ya bir neçə ixtisas sahəsinə cavabdehdir. Öz sahəsinin müəllimləri üçün kurslar keçirir, onları sektorun emalatxanalarına və müəssisələrinə aparır, öyrənilənləri başqa məktəblərə çatdırır.\n\nBir sahədə bir neçə mərkəz varsa, onlardan biri aparıcıdır. Ümumi fənlər mərkəzi bütün sahələrin müəllimlərinə açıqdır.",
    },
    who: {
      title: "Kimlər iştirak edir?",
      text: "Peşə müəllimləri kurslara müraciət edir; məktəb rəhbərləri və inzibati heyət üçün də kurslar var. Direktorlar müəllimlərinin qeydini təsdiqləyir, koordinatorlar kursları və sessiyaları aparır, bölgə məsulları öz bölgələrini izləyir, nazirlik şəbəkəni idarə edir.",
    },
    how: {
      title: "Bu sayt necə işləyir?",
      text: "Müraciətlərə bir-bir, növbə ilə baxılır; boşalan yer gözləmə siyahısındakı birinci şəxsə verilir. Sertifikatları hər kəs kodla yoxlaya bilər. Səhifələrdəki hər rəqəm qeydlərdən hesablanır; şəxslərə aid kiçik rəqəmlər gizlədilir.",
    },
    data: {
      title: "Açıq məlumat",
      text: "Bölgə, sahə, mərkəz, kurs və sessiya siyahıları JSON və CSV şəklində hər kəsə açıqdır. Fərdi məlumat yoxdur, açar tələb olunmur.",
      link: "Açıq məlumat ünvanları",
      api: "Proqramlar üçün təsvir (OpenAPI)",
    },
  },
  privacy: {
    title: "Məlumatlandırma mətni",
    lead: "{law} əsasında bu saytda hansı fərdi məlumatlarınızın nə üçün və necə işləndiyini izah edir.",
    version: "Versiya {version}",
    section: {
      controller: {
        title: "Məlumat operatoru",
        text: "{controller}. Aşağıda “nazirlik” adlanır.",
      },
      data: {
        title: "Hansı məlumat işlənir?",
        text: "Şəxsiyyət və əlaqə: ad, soyad, e-poçt ünvanı, istəsəniz telefon və əməkdaş nömrəsi.\n\nPeşə: işlədiyiniz məktəb, ixtisas sahəniz, şəbəkədəki vəzifə və rollarınız, onların tarixləri.\n\nÖyrənmə: müraciətləriniz, növbəniz, davamiyyətiniz, sertifikatlarınız, mərkəzlərin qeydə aldığı təlimləriniz.\n\nTəhlükəsizlik: daxilolma və əməliyyat qeydləri. Əməliyyat qeydlərinə ad və sərbəst mətn yazılmır.\n\nŞəxsiyyət nömrəsi, doğum tarixi və xüsusi kateqoriyalı məlumat istənilmir.",
      },
      purposes: {
        title: "Hansı məqsədlə?",
        text: "Kurslara müraciət etməyiniz, yer almağınız və iştirakınız; sertifikatların verilməsi və yoxlanması; müəllim təlimlərinin planlaşdırılması və şəxs göstərməyən statistika; hesabınızın təhlükəsizliyi; sizə aid dəyişikliklərin e-poçtla bildirilməsi.",
      },
      basis: {
        title: "Hüquqi əsas və toplama üsulu",
        text: "Məlumat qanunla nəzərdə tutulduğu, nazirliyin hüquqi öhdəliyi və dövlət vəzifəsinin yerinə yetirilməsi üçün doldurduğunuz formalardan, məktəbinizin təsdiqindən və mərkəzlərin qeydlərindən elektron şəkildə toplanır.\n\nAdınız mərkəzin səhifəsində və ya sertifikat yoxlamasında hər kəsə yalnız sizin açıq razılığınızla göstərilir. Razılığı hesabınızda verir, istədiyiniz vaxt geri götürürsünüz; verməməyiniz heç bir müraciətinizə təsir etmir.",
      },
      recipients: {
        title: "Kimlərə ötürülür?",
        text: "Müraciət etdiyiniz mərkəzin koordinatoru və sessiyanın təlimçiləri, məktəbinizin direktoru, bölgənizin məsulu və nazirlik; hər biri yalnız öz vəzifəsi üçün lazım olanı görür. Satılmır, reklam üçün istifadə olunmur. Serverlər ölkə daxilindədir; məlumat xaricə ötürülmür.",
      },
      retention: {
        title: "Nə qədər saxlanılır?",
        text: "Hesabınız açıq olduğu müddətdə. Silinməsini istədikdə və nazirlik qərar verdikdə adınız və əlaqə məlumatınız geri qaytarılmadan silinir; yalnız mərkəz, sahə, bölgə, tarix və vəziyyət üzrə saylar qalır. Daxilolma qeydləri və göndərilən məktublar təhlükəsizlik üçün lazım olan müddət saxlanılır.",
      },
      rights: {
        title: "Hüquqlarınız",
        text: "Qanuna əsasən məlumatınızın işlənib-işlənmədiyini öyrənmək, məlumat istəmək, məqsədini və kimlərə ötürüldüyünü öyrənmək, düzəldilməsini və ya silinməsini istəmək, bunun ötürülən şəxslərə bildirilməsini istəmək, avtomatik təhlilin nəticəsinə etiraz etmək və zərərin ödənilməsini istəmək hüququnuz var.\n\nMəlumatınızı hesab səhifənizdə görür, yükləyir, düzəldir, silinməsini istəyirsiniz. Sorğunuza ən gec otuz gün ərzində cavab verilir. Cavabla razı deyilsinizsə, səlahiyyətli quruma şikayət edə bilərsiniz.",
      },
      changes: {
        title: "Mətn dəyişərsə",
        text: "Hər dəyişiklik yeni versiya nömrəsi alır. Daxil olduqdan sonra yeni versiyanı oxuduğunuz qeyd olunur; oxumaq razılıq sayılmır.",
      },
    },
  },
  cookies: {
    title: "Kukilər",
    lead: "Bu sayt yalnız işləməsi üçün zəruri olan kukilərdən istifadə edir; ona görə razılıq pəncərəsi göstərmir.",
    caption: "İstifadə olunan kukilər",
    name: "Ad",
    purpose: "Nə üçün",
    duration: "Müddət",
    signIn: {
      purpose: "Daxil olduğunuzu xatırlayır. Daxil olmasanız, qoyulmur; içində adınız və ünvanınız yoxdur.",
      duration: "Çıxış edəndə və ya müddəti bitəndə silinir",
    },
    hint: {
      purpose: "Səhifəyə kimin daxil olduğunu soruşa biləcəyini bildirir. Dəyəri həmişə 1-dir.",
      duration: "Yuxarıdakı kuki ilə birlikdə silinir",
    },
    begun: {
      purpose: "Kod və ya ikinci addım gözlənilərkən hansı girişin sizin olduğunu xatırlayır.",
      duration: "Daxil olanda və ya qısa müddətdən sonra silinir",
    },
    none: {
      title: "Nələr yoxdur",
      text: "Reklam, izləmə, ölçmə və ya sosial şəbəkə kukisi yoxdur. Səhifələr başqa saytlardan şrift, xəritə, şəkil və ya skript yükləmir.",
    },
    off: {
      title: "Kukiləri bağlasanız",
      text: "Açıq səhifələrin hamısı işləyir; yalnız daxil ola bilmirsiniz.",
    },
  },
  accessibility: {
    title: "Əlçatanlıq bəyanatı",
    lead: "Saytdan hər kəsin istifadə edə bilməsi üçün çalışırıq. Meyarımız Veb Məzmununun Əlçatanlığı Təlimatları (WCAG) 2.2, AA səviyyəsidir.",
    section: {
      state: {
        title: "Vəziyyət",
        text: "Səhifələr klaviatura ilə, ekran oxuyucusu ilə, 400 faiz böyütmədə və JavaScript bağlı olanda istifadə olunacaq şəkildə hazırlanır. Hər dəyişiklikdə bütün səhifələr üç dildə avtomatik əlçatanlıq yoxlamasından keçir.",
      },
      how: {
        title: "Nə etmişik?",
        text: "Xəritədəki hər bölgə klaviatura ilə çatılan keçiddir; eyni məlumat yanında siyahı şəklində də var. Qrafiklərin cədvəli var. Vəziyyət yalnız rənglə bildirilmir. Formalardakı səhvlər sözlə, xananın yanında və səhifənin əvvəlində deyilir.",
      },
      known: {
        title: "Bildiyimiz çatışmazlıqlar",
        text: "Mərkəzlərin yüklədiyi sənədlər həmişə əlçatan olmaya bilər. Bəzi sahə və məktəb adları bütün dillərə tərcümə olunmayıb; onlar öz dilində, belə qeyd olunaraq göstərilir.",
      },
      complain: {
        title: "Problemi bildirin",
        text: "İstifadə edə bilmədiyiniz səhifənin ünvanını və nəyin alınmadığını yazın. Ən gec on beş gün ərzində cavab veririk; bu müddətdə məlumatı sizə başqa yolla çatdırırıq. Cavab almasanız və ya cavab yetərli olmasa, nazirliyin rəsmi kanallarına və ombudsmana müraciət edə bilərsiniz.",
      },
    },
  },
  disclaimer: {
    title: "Məsuliyyətdən imtina",
    lead: "Bu saytda yazılanlar kimi və nə dərəcədə bağlayır.",
    section: {
      content: {
        title: "Məzmun",
        text: "Mərkəz, kurs və sessiya məlumatını müvafiq mərkəz yazır və təsdiqləyir; təsdiqlənməmiş məlumat belə də işarələnir. Məlumat rəsmi yazını əvəz etmir. Səhv görsəniz, mərkəzə və ya bizə yazın.",
      },
      figures: {
        title: "Rəqəmlər",
        text: "Rəqəmlər göstərilən andakı qeydlərdən hesablanır. Şəxslər tanınmasın deyə 5-dən kiçik saylar və onları ələ verən qonşu saylar göstərilmir; ona görə cəmlər xanaların cəmindən fərqli ola bilər.",
      },
      links: {
        title: "Başqa saytlar",
        text: "Mərkəzlərin öz saytlarına keçidlər rahatlıq üçündür; onların məzmununa həmin saytlar cavabdehdir.",
      },
      demo: {
        title: "Nümunə məlumat",
        text: "Nümayiş qurğularında şəxslər, kurslar və qeydlər uydurmadır və belə də işarələnir. Bölgə, sahə və mərkəz məlumatı həqiqidir.",
      },
    },
  },
};
