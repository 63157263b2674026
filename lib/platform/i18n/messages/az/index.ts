import type { Messages } from "@/lib/platform/i18n/messages/tr";
import { attendance } from "./attendance";
import { catalogue } from "./catalogue";
import { certificate } from "./certificate";
import { common } from "./common";
import { course } from "./course";
import { enrolment } from "./enrolment";
import { field } from "./field";
import { form } from "./form";
import { layout } from "./layout";
import { letter } from "./letter";
import { list } from "./list";
import { portal } from "./portal";
import { problem } from "./problem";
import { request } from "./request";
import { session } from "./session";
import { signIn } from "./sign-in";
import { person } from "./person";
import { register } from "./register";

export const messages = {
  attendance,
  catalogue,
  certificate,
  common,
  course,
  enrolment,
  field,
  form,
  layout,
  letter,
  list,
  portal,
  problem,
  request,
  session,
  signIn,
  person,
  register,
} satisfies Messages;
