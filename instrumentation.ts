export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  await import("./lib/platform/check-settings");
  const { attendAnswers } = await import("./lib/platform/answer/every-answer");
  attendAnswers({ isBuilt: process.env.NODE_ENV === "production" });
}
