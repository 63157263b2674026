/** What happens with the steps of a distance course. */
export const lessonProgressEvents = {
  lesson_progress: {
    done: "Ders adımı bitirildi",
    attempt_started: "Kısa sınava başlandı",
    attempt_handed_in: "Kısa sınav teslim edildi",
    attempt_granted: "Kısa sınav için bir deneme daha verildi",
    file_handed_in: "Ders adımı için dosya teslim edildi",
    file_accepted: "Teslim edilen dosya kabul edildi",
    file_returned: "Teslim edilen dosya geri gönderildi",
  },
};
