"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import {
  cancelSession,
  completeSession,
  confirmSession,
  postponeSession,
  publishSession,
} from "./commands/move-session";
import { createSession, editSession } from "./commands/write-session";
import { createSessionInput, editSessionInput, sessionInput, sessionReasonInput } from "./schema";

export const createSessionAction = formAction(createSessionInput, createSession, {
  redirectTo: ({ sessionId }) => routes.managedSession(sessionId),
});

export const editSessionAction = formAction(editSessionInput, editSession, {
  readAgainOn: "session_changed_meanwhile",
  redirectTo: ({ sessionId }) => routes.managedSession(sessionId),
});

export const publishSessionAction = formAction(sessionInput, publishSession);

export const confirmSessionAction = formAction(sessionInput, confirmSession);

export const postponeSessionAction = formAction(sessionReasonInput, postponeSession);

export const cancelSessionAction = formAction(sessionReasonInput, cancelSession);

export const completeSessionAction = formAction(sessionInput, completeSession);
