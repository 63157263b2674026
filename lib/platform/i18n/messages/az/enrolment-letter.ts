export const enrolmentLetter = {
  course: "Kurs",
  dates: "Tarix",
  starts: "Başlanğıc",
  centre: "Mərkəz",
  host: "Ev sahibi",
  venue: "Yer",
  reason: "Səbəb",
  why: "Bu məktubu portalda bu kursa müraciətiniz olduğu üçün almısınız.",
  submitted: {
    subject: "Müraciətiniz qəbul olundu: {title}",
    text: "Müraciətinizi aldıq. Bu sessiyada iştirakçıları mərkəz seçir; qərar veriləndə sizə yazacağıq.",
    deed: "Müraciətinizi izləyin",
  },
  awaiting: {
    subject: "Müraciətiniz qəbul olundu: {title}",
    text: "Müraciətinizi aldıq. Yer almazdan əvvəl təsdiqlənməlidir; indi kimdə olduğunu müraciətinizin səhifəsində görürsünüz. Qərar veriləndə sizə yazacağıq.",
    deed: "Müraciətinizi izləyin",
  },
  nominated: {
    subject: "Namizəd göstərildiniz: {title}",
    text: "Məktəbiniz və ya bölgə idarəniz sizi bu sessiyaya namizəd göstərib. Vəziyyətini portalda görürsünüz; iştirak etmək istəmirsinizsə, namizədlikdən orada imtina edə bilərsiniz.",
    deed: "Namizədliyinizə baxın",
  },
  approved: {
    subject: "Müraciətiniz təsdiqləndi: {title}",
    text: "Bütün təsdiqlər verildi. Bu sessiyada yerlər seçim və ya bölüşdürmə ilə verilir; nəticəni sizə yazacağıq.",
    deed: "Müraciətinizi izləyin",
  },
  refused: {
    subject: "Müraciətiniz təsdiqlənmədi: {title}",
    text: "Müraciətiniz təsdiqlənmədi; səbəbi aşağıdadır. Kursun başqa sessiyalarına müraciət edə bilərsiniz.",
    deed: "Təfərrüatlara baxın",
  },
  placed: {
    subject: "Yeriniz dəqiqdir: {title}",
    text: "Yerləşdirildiniz, yeriniz saxlanılır. Tarixləri təqviminizə əlavə edə bilərsiniz. Gələ bilməyəcəksinizsə, vaxtında imtina edin ki, yer növbətiyə keçsin.",
    deed: "Qeydiyyatınıza baxın",
  },
  waitlisted: {
    subject: "Gözləmə siyahısındasınız: {title}",
    text: "Sessiya hazırda doludur. Gözləmə siyahısında yeriniz: {position}. Yer boşalsa və növbə sizə çatsa, sizə yazacağıq.",
    deed: "Növbənizi izləyin",
  },
  offered: {
    subject: "Sizin üçün yer var: {title}",
    text: "Yer boşaldı və növbə sizindir. Yer sizin üçün bu vaxta qədər saxlanılır: {until}. O vaxta qədər qəbul etməsəniz, növbətiyə keçəcək.",
    deed: "Qəbul edin və ya imtina edin",
  },
  taken: {
    subject: "Yerləşdirildiniz: {title}",
    text: "Yer boşaldı. Müraciət edərkən “yer boşalsa, mənim üçün götür” seçdiyiniz üçün yer dərhal sizə verildi. Gələ bilməyəcəksinizsə, vaxtında imtina edin.",
    deed: "Qeydiyyatınıza baxın",
  },
  standBy: {
    subject: "Son anda yer açıldı, yerləşdiniz: {title}",
    text: "Gözləmə siyahısı bağlandıqdan sonra bir yer boşaldı. Son ana qədər hazır gözləməyə razılıq verdiyiniz üçün yer sizə verildi. Gələ bilməyəcəksinizsə, zəhmət olmasa dərhal xəbər verin.",
    deed: "Qeydiyyatınıza baxın",
  },
  byCentre: {
    subject: "Mərkəz sizi yerləşdirdi: {title}",
    text: "Mərkəz sizi bu sessiyaya yerləşdirdi. İştirak edə bilməyəcəksinizsə, vaxtında imtina edin.",
    deed: "Qeydiyyatınıza baxın",
  },
  deferred: {
    subject: "Qeydiyyatınız təxirə salındı: {title}",
    text: "Qeydiyyatınızı kursun sonrakı sessiyasına təxirə saldınız; tutduğunuz yer növbəti şəxsə keçdi. Yeni sessiya elan olunanda sizə yazacağıq. Təxirə salma bu vaxta qədərdir: {until}.",
    deed: "Qeydiyyatınıza baxın",
  },
  deferralSession: {
    subject: "Təxirə saldığınız kursun yeni tarixi var: {title}",
    text: "Təxirə saldığınız kursun yeni sessiyası elan olundu. Qeydiyyatınızın səhifəsindən ona müraciət edə bilərsiniz. Təxirə salma bu vaxta qədərdir: {until}.",
    deed: "Tarixlərə baxın, müraciət edin",
  },
  deferralReminder: {
    subject: "Təxirə salma müddəti bitir: {title}",
    text: "Təxirə saldığınız qeydiyyat bu vaxt özü bitəcək: {until}. O vaxta qədər kursun sessiyasına müraciət edə bilərsiniz.",
    deed: "Qeydiyyatınıza baxın",
  },
  deferralEnded: {
    subject: "Təxirə salma müddəti bitdi: {title}",
    text: "Bu müddətdə kursun başqa sessiyasına müraciət etmədiyiniz üçün qeydiyyatınız bitdi. Yeni sessiyaya istədiyiniz vaxt müraciət edə bilərsiniz.",
    deed: "Qeydiyyata baxın",
  },
  strikeExcused: {
    subject: "Üzrünüz qəbul edildi: {title}",
    text: "Mərkəz üzrünüzü qəbul etdi; bu qeydiyyatdakı pozuntu artıq sayılmır.",
    deed: "Qeydiyyata baxın",
  },
  substituted: {
    subject: "Yerinizə başqası bildirildi: {title}",
    text: "Məktəbiniz bu sessiyada sizin yerinizə başqa müəllimin iştirak edəcəyini bildirdi; qeydiyyatınız bitdi. Yanlışlıq varsa, məktəb rəhbərliyinə müraciət edin.",
    deed: "Qeydiyyata baxın",
  },
  substitute: {
    subject: "Məktəbiniz sizi bildirdi, yeriniz var: {title}",
    text: "Məktəbiniz yeri olan müəllimin əvəzinə sizin iştirak edəcəyinizi bildirdi; yer artıq sizindir. Tarixləri təqviminizə əlavə edə bilərsiniz. Gələ bilməyəcəksinizsə, xahiş edirik əvvəlcədən imtina edin.",
    deed: "Qeydiyyatınıza baxın",
  },
  listed: {
    subject: "Müraciətiniz qəbul edildi: {title}",
    text: "Müraciətinizi aldıq. Bu sessiyanın yerləri müraciətin son günündən sonra, əvvəlcədən elan olunan qaydalarla bölünür; siyahı dərc olunanda sizə yazacağıq.",
    deed: "Müraciətinizi izləyin",
  },
  allocated: {
    subject: "Yerləşdiniz: {title}",
    text: "Bölüşdürmə siyahısı dərc edildi: siyahıda {rank}. sıradasınız və yeriniz ayrıldı. Sıranızın səbəbini müraciətinizdə görə bilərsiniz. Gələ bilməyəcəksinizsə, xahiş edirik vaxtında imtina edin; yeriniz növbəti şəxsə keçsin.",
    deed: "Sıranızı və səbəbini görün",
  },
  allocatedWaiting: {
    subject: "Gözləmə siyahısındasınız: {title}",
    text: "Bölüşdürmə siyahısı dərc edildi: siyahıda {rank}., gözləmə siyahısında {position}. sıradasınız. Yer açılıb növbə sizə çatsa, sizə yazacağıq. Sıranızın səbəbini müraciətinizdə görə bilərsiniz.",
    deed: "Sıranızı və səbəbini görün",
  },
  notAllocated: {
    subject: "Yerləşə bilmədiniz: {title}",
    text: "Bölüşdürmə siyahısı dərc edildi; bu sessiyada sizə yer çıxmadı. Səbəbini müraciətinizdə görə bilərsiniz. Kursun başqa sessiyalarına müraciət edə bilərsiniz.",
    deed: "Səbəbini görün",
  },
  rejected: {
    subject: "Müraciətiniz qəbul edilmədi: {title}",
    text: "Mərkəz bu sessiya üçün müraciətinizi qəbul edə bilmədi. Kursun başqa sessiyalarına müraciət edə bilərsiniz.",
    deed: "Təfərrüata baxın",
  },
  reverted: {
    subject: "Müraciətinizə yenidən baxılır: {title}",
    text: "Mərkəz müraciətinizlə bağlı rədd qərarını geri götürdü. Müraciətiniz əvvəlki vəziyyətinə qayıtdı; yenilik olan kimi sizə yazacağıq.",
    deed: "Müraciətinizi izləyin",
  },
  withdrawn: {
    subject: "Müraciəti geri götürdünüz: {title}",
    text: "İmtinanızı qeyd etdik. Tutduğunuz yer varsa, növbətiyə keçdi.",
    deed: "Qeydə baxın",
  },
  cancelled: {
    subject: "Qeydiyyatınız ləğv edildi: {title}",
    text: "Mərkəz bu sessiyadakı qeydiyyatınızı ləğv etdi. Sualınız varsa, mərkəzə yazın.",
    deed: "Təfərrüata baxın",
  },
  offerExpired: {
    subject: "Təklifin vaxtı bitdi: {title}",
    text: "Sizin üçün saxlanılan yer vaxtında qəbul edilmədiyi üçün növbətiyə keçdi.",
    deed: "Qeydə baxın",
  },
  listEnded: {
    subject: "Gözləmə siyahısı bağlandı: {title}",
    text: "Bu sessiyada yer boşalmadı və gözləmə siyahısı bağlandı. Kursun başqa sessiyalarına müraciət edə bilərsiniz.",
    deed: "Qeydə baxın",
  },
  notDecided: {
    subject: "Müraciətiniz nəticələnmədi: {title}",
    text: "Müraciətiniz üzrə qərar verilməmiş sessiya başladı. Kursun başqa sessiyalarına müraciət edə bilərsiniz.",
    deed: "Qeydə baxın",
  },
  sessionCancelled: {
    subject: "Sessiya ləğv edildi: {title}",
    text: "Müraciət etdiyiniz sessiya ləğv edildi. Kursun başqa sessiyalarına müraciət edə bilərsiniz.",
    deed: "Təfərrüata baxın",
  },
};
