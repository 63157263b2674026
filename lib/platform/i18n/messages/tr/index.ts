import { common } from "./common";
import { field } from "./field";
import { form } from "./form";
import { layout } from "./layout";
import { list } from "./list";
import { problem } from "./problem";

export const messages = { common, field, form, layout, list, problem };

/** Turkish is the source: a key that another language lacks is a type error there. */
export type Messages = typeof messages;
