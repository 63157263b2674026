"use client";

import { Field, FieldSet, StoredNow, type FieldProps } from "./field";
import { useField } from "./form-context";

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** Options of one group stand together under its name. */
  group?: string;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  defaultValue?: string | null;
  /** The first, empty line; "Seçin" where nothing is said, none with `false`. */
  placeholder?: string | false;
}

export function Select({ name, label, hint, optional, options, defaultValue, placeholder }: SelectProps) {
  const { typed, words, storedBeside } = useField(name);
  const stored = storedBeside(typed, defaultValue ?? "", wordOf(options, defaultValue));
  const first = placeholder === false ? null : (placeholder ?? words?.form.choose ?? "");
  return (
    <Field name={name} label={label} hint={hint} optional={optional} stored={stored}>
      {(wiring) => (
        <select {...wiring} defaultValue={typed ?? defaultValue ?? ""} className="control control-select">
          {first === null ? null : <option value="">{first}</option>}
          {inGroups(options).map(([group, members]) =>
            group === "" ? (
              optionLines(members)
            ) : (
              <optgroup key={group} label={group}>
                {optionLines(members)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

const wordOf = (options: readonly Option[], value: string | null | undefined) =>
  options.find((option) => option.value === value)?.label ?? "";

function optionLines(options: Option[]) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

function inGroups(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const members = groups.get(option.group ?? "");
    if (members) members.push(option);
    else groups.set(option.group ?? "", [option]);
  }
  return [...groups];
}

interface ChoiceProps extends FieldProps {
  options: readonly Option[];
  /** Short choices side by side where there is room. */
  inline?: boolean;
}

export function RadioGroup(props: ChoiceProps & { defaultValue?: string | null }) {
  const { options, inline, defaultValue, ...field } = props;
  const { typed, id, storedBeside } = useField(field.name);
  const chosen = typed ?? defaultValue ?? "";
  const stored = storedBeside(typed, defaultValue ?? "", wordOf(options, defaultValue));
  return (
    <FieldSet {...field} stored={stored}>
      <div className={inline ? "choices choices-inline" : "choices"}>
        {options.map((option, i) => (
          <Choice
            key={option.value}
            type="radio"
            id={i === 0 ? id : `${id}-${i}`}
            name={field.name}
            option={option}
            checked={chosen === option.value}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** Sends the name once for each ticked option; `listOf` reads them. */
export function CheckboxGroup(props: ChoiceProps & { defaultValue?: readonly string[] }) {
  const { options, inline, defaultValue = [], ...field } = props;
  const { typedAll, id, storedBeside } = useField(field.name);
  const chosen = new Set(typedAll ?? defaultValue);
  const kept = options.filter(({ value }) => defaultValue.includes(value));
  const own = typedAll && options.filter(({ value }) => chosen.has(value)).map(({ value }) => value);
  const stored = storedBeside(
    own?.join(" "),
    kept.map(({ value }) => value).join(" "),
    kept.map((option) => option.label).join(", "),
  );
  return (
    <FieldSet {...field} stored={stored}>
      <div className={inline ? "choices choices-inline" : "choices"}>
        {options.map((option, i) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={i === 0 ? id : `${id}-${i}`}
            name={field.name}
            option={option}
            checked={chosen.has(option.value)}
          />
        ))}
      </div>
    </FieldSet>
  );
}

interface CheckboxProps {
  name: string;
  label: string;
  hint?: string;
  defaultChecked?: boolean;
}

/** One statement to agree to; sends "true" when ticked. */
export function Checkbox({ name, label, hint, defaultChecked }: CheckboxProps) {
  const { typedAll, id, error, words, storedBeside } = useField(name);
  const checked = typedAll ? typedAll.includes("true") : defaultChecked;
  const stored = storedBeside(
    typedAll && String(checked),
    String(Boolean(defaultChecked)),
    defaultChecked ? words?.conflict?.yes : words?.conflict?.no,
  );
  return (
    <div
      className={`${error ? "field field-wrong" : "field"}${stored === undefined ? "" : " field-compared"}`}
    >
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
      <Choice
        type="checkbox"
        id={id}
        name={name}
        option={{ value: "true", label, hint }}
        checked={checked}
        wrong={Boolean(error)}
      />
      <StoredNow text={stored} />
    </div>
  );
}

interface RowCheckboxProps {
  name: string;
  value: string;
  /** What is chosen by it, for who does not see the row. */
  label: string;
  /** Where an error's link leads: the first row's. */
  isFirst: boolean;
}

/** One of many rows to choose, without words of its own beside it. */
export function RowCheckbox({ name, value, label, isFirst }: RowCheckboxProps) {
  const { typedAll, id } = useField(name);
  return (
    <input
      className="size-6 accent-accent"
      type="checkbox"
      id={isFirst ? id : undefined}
      name={name}
      value={value}
      aria-label={label}
      defaultChecked={typedAll?.includes(value)}
    />
  );
}

interface ChoiceRowProps {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: Option;
  checked: boolean | undefined;
  wrong?: boolean;
}

function Choice({ type, id, name, option, checked, wrong }: ChoiceRowProps) {
  const notes = [wrong ? `${id}-error` : "", option.hint ? `${id}-note` : ""].filter(Boolean).join(" ");
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={notes || undefined}
        aria-invalid={wrong || undefined}
      />
      <label htmlFor={id}>{option.label}</label>
      {option.hint ? (
        <div id={`${id}-note`} className="choice-hint">
          {option.hint}
        </div>
      ) : null}
    </div>
  );
}
