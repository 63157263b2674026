"use server";

import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { answerCampaign } from "./commands/answer";
import {
  cancelCampaign,
  createCampaign,
  editCampaign,
  openCampaign,
  remindCampaign,
} from "./commands/govern";
import {
  answerInput,
  campaignInput,
  cancelCampaignInput,
  createCampaignInput,
  editCampaignInput,
} from "./schema";

const readAgain = { readAgainOn: "campaign_changed_meanwhile" };

export const createCampaignAction = formAction(createCampaignInput, createCampaign, {
  redirectTo: ({ campaignId }) => routes.campaign(campaignId),
});
export const editCampaignAction = formAction(editCampaignInput, editCampaign, readAgain);
export const openCampaignAction = formAction(campaignInput, openCampaign, readAgain);
export const remindCampaignAction = formAction(campaignInput, remindCampaign, readAgain);
export const cancelCampaignAction = formAction(cancelCampaignInput, cancelCampaign, readAgain);

export const answerCampaignAction = formAction(answerInput, answerCampaign);
