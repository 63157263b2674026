/** What happens with the steps of a distance course. */
export const lessonProgressEvents = {
  lesson_progress: {
    done: "A lesson step was finished",
    attempt_started: "A quiz attempt was started",
    attempt_handed_in: "A quiz attempt was handed in",
    attempt_granted: "One more quiz attempt was granted",
    file_handed_in: "A file was handed in for a lesson step",
    file_accepted: "A hand-in was accepted",
    file_returned: "A hand-in was returned",
  },
};
