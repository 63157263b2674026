/** What happens with the steps of a distance course. */
export const lessonProgressEvents = {
  lesson_progress: {
    done: "Dərs addımı bitirildi",
    attempt_started: "Qısa sınağa başlanıldı",
    attempt_handed_in: "Qısa sınaq təhvil verildi",
    attempt_granted: "Qısa sınaq üçün əlavə bir cəhd verildi",
    file_handed_in: "Dərs addımı üçün fayl təhvil verildi",
    file_accepted: "Təhvil verilən fayl qəbul edildi",
    file_returned: "Təhvil verilən fayl geri qaytarıldı",
  },
};
