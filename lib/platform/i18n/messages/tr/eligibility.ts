import type { Rule } from "@/lib/learning/eligibility/rules";

export const eligibility = {
  rule: {
    window: "Başvurular açık",
    account: "Hesabınız açık",
    trainer: "Bu faaliyetin eğiticisi değilsiniz",
    audience: "Kurs sizin görevinizdekiler için",
    school: "Okulunuz burada çalıştığınızı onayladı",
    field: "Alanınız kursun alanları arasında",
    province: "İliniz bu faaliyete açık",
    repeat: "Bu kursu yakın zamanda tamamlamadınız",
    once: "Bu kursa başka başvurunuz yok",
    overlap: "Tarihler başka bir kaydınızla çakışmıyor",
  } satisfies Record<Rule, string>,
  ruleOf: {
    window: "başvuru süresi",
    account: "hesap",
    trainer: "bu faaliyetin eğiticisi",
    audience: "görevi kursa uymuyor",
    school: "okulu onaylamadı",
    field: "alanı kursta yok",
    province: "ili bu faaliyete açık değil",
    repeat: "yakında tamamlamış",
    once: "başka başvurusu var",
    overlap: "başka kaydıyla çakışıyor",
  } satisfies Record<Rule, string>,
};
