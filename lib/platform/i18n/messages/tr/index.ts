import { account } from "./account";
import { activity } from "./activity";
import { agreement } from "./agreement";
import { allocation } from "./allocation";
import { approval } from "./approval";
import { attendance } from "./attendance";
import { auditor } from "./auditor";
import { campaign } from "./campaign";
import { catalogue } from "./catalogue";
import { centre } from "./centre";
import { certificate } from "./certificate";
import { checkIn } from "./check-in";
import { commitment } from "./commitment";
import { common } from "./common";
import { competence } from "./competence";
import { contactAccount } from "./contact-account";
import { contactLink } from "./contact-link";
import { course } from "./course";
import { coverage } from "./coverage";
import { credential } from "./credential";
import { csv } from "./csv";
import { dataQuality } from "./data-quality";
import { deferral } from "./deferral";
import { duplicate } from "./duplicate";
import { eligibility } from "./eligibility";
import { enrolment } from "./enrolment";
import { enrolmentLetter } from "./enrolment-letter";
import { event } from "./event";
import { field } from "./field";
import { file } from "./file";
import { followUp } from "./follow-up";
import { form } from "./form";
import { home } from "./home";
import { inbox } from "./inbox";
import { indicator } from "./indicator";
import { interest } from "./interest";
import { jobDay } from "./job-day";
import { jointActivity } from "./joint-activity";
import { jointPlan } from "./joint-plan";
import { layout } from "./layout";
import { legal } from "./legal";
import { lesson } from "./lesson";
import { lessonProgress } from "./lesson-progress";
import { letter } from "./letter";
import { list } from "./list";
import { mail } from "./mail";
import { mailing } from "./mailing";
import { matching } from "./matching";
import { mobility } from "./mobility";
import { need } from "./need";
import { network } from "./network";
import { nomination } from "./nomination";
import { overview } from "./overview";
import { pairing } from "./pairing";
import { partner } from "./partner";
import { partnership } from "./partnership";
import { passport } from "./passport";
import { person } from "./person";
import { plan } from "./plan";
import { portal } from "./portal";
import { privacy } from "./privacy";
import { problem } from "./problem";
import { profile } from "./profile";
import { programme } from "./programme";
import { project } from "./project";
import { province } from "./province";
import { register } from "./register";
import { registerImport } from "./register-import";
import { request } from "./request";
import { school } from "./school";
import { session } from "./session";
import { setting } from "./setting";
import { signIn } from "./sign-in";
import { substitute } from "./substitute";
import { training } from "./training";
import { vocation } from "./vocation";
import { wait } from "./wait";

export const messages = {
  account,
  activity,
  agreement,
  allocation,
  approval,
  attendance,
  auditor,
  campaign,
  catalogue,
  centre,
  certificate,
  checkIn,
  commitment,
  common,
  competence,
  contactAccount,
  contactLink,
  course,
  coverage,
  credential,
  csv,
  dataQuality,
  deferral,
  duplicate,
  eligibility,
  enrolment,
  enrolmentLetter,
  event,
  field,
  file,
  followUp,
  form,
  home,
  inbox,
  indicator,
  interest,
  jobDay,
  jointActivity,
  jointPlan,
  layout,
  legal,
  lesson,
  lessonProgress,
  letter,
  list,
  mail,
  mailing,
  matching,
  mobility,
  need,
  network,
  nomination,
  overview,
  pairing,
  partner,
  partnership,
  passport,
  person,
  plan,
  portal,
  privacy,
  problem,
  profile,
  programme,
  project,
  province,
  register,
  registerImport,
  request,
  school,
  session,
  setting,
  signIn,
  substitute,
  training,
  vocation,
  wait,
};

/** Turkish is the source: a key that another language lacks is a type error there. */
export type Messages = typeof messages;
