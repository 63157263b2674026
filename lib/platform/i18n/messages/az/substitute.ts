/** The school sends somebody else. */
export const substitute = {
  title: "Əvəzedici bildir",
  lead: "Yer məktəbinizdə qalır: şəxsi seçib şərtlərə baxın, sonra təsdiq edin. Hər ikisinə məktub gedir.",
  who: "Əvəzinə kim iştirak edəcək?",
  look: "Şərtlərə bax",
  none: "Məktəbinizdə seçiləcək başqa müəllim yoxdur.",
  rules: "{name} iştirak edə bilərmi?",
  can: "Bütün şərtlər uyğundur.",
  cannot: "Bu şəxs hazırda iştirak edə bilməz; səbəbi aşağıdadır.",
  submit: "{name} iştirak etsin",
  deed: "Əvəzedici",
  replaced: "Bu şəxsin əvəzinə: {name}",
  replacedBy: "Əvəzedici: {name}",
};
