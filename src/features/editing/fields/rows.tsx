import type { Key } from '../../../platform/i18n/index.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { FieldNotes } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { type Field, isBlank, isOf, nameWithin, refuse, textAt, typedIn, within } from './field.ts'
import { Legend } from './legend.tsx'

interface Options<Row> {
  label: Key
  hint?: Key
  /** What the button for one more row says. */
  add: Key
  /** What one row is called, with its `number`. */
  one: Key
  most?: number
  row: Field<Row>
}

/** Several facts of one kind. An empty row is none; the button for one more posts, and everything comes back. */
export function rows<Row>({ label, hint, add, one, most = 20, row }: Options<Row>): Field<Row[]> {
  return {
    label,
    read(asked) {
      const filled = numbersIn(asked.typed, asked.name)
        .map((number) => within(asked, number))
        .filter((each) => textAt(each.typed, nameWithin(each.name, 'gone')) !== 'yes' && !isBlank(each))
      if (filled.length > most) return refuse(asked, 'editing.too-many-rows', { most })
      const read = filled.map((each) => row.read(each))
      const good = read.filter((value) => value !== undefined)
      return good.length === read.length ? good : undefined
    },
    write: (name, values) =>
      Object.assign({}, ...values.map((value, number) => row.write(nameWithin(name, number), value))),
    show: ({ isRequired: _, ...shown }) => {
      const { view, form, name } = shown
      const typed = typedIn(form)
      const numbers = shownNumbers(form, typed, name)
      return (
        <Legend view={view} label={view.t(label)} hint={hint && view.t(hint)} name={name}>
          <FieldNotes view={view} form={form} name={name} />
          {numbers.map((number, at) => {
            const each = within({ ...shown, mayBeBlank: true }, number)
            return (
              <fieldset class="row-of">
                <legend>{view.t(one, { number: at + 1 })}</legend>
                {row.show(each)}
                {!isBlank({ typed, name: each.name }) && (
                  <Checkbox
                    view={view}
                    form={form}
                    name={nameWithin(each.name, 'gone')}
                    label={view.t('editing.row-gone')}
                  />
                )}
              </fieldset>
            )
          })}
          <input type="hidden" name={nameWithin(name, 'count-was')} value={String(numbers.length)} />
          <p>
            <button type="submit" class="button outline small" name="add" value={name}>
              {view.t(add)}
            </button>
          </p>
        </Legend>
      )
    },
    words: (values, view) =>
      values
        .map((value) => row.words(value, view))
        .filter(Boolean)
        .join(' ; '),
  }
}

/** What was typed, with room for one more row of this name. */
export function withRowMore(typed: Typed, name: string): Typed {
  const count = Number(textAt(typed, nameWithin(name, 'count-was')))
  return { ...typed, [nameWithin(name, 'count-was')]: String(Math.min(count + 1, mostShown)) }
}

const mostShown = 100

function numbersIn(typed: Typed, name: string): number[] {
  const numbers = Object.keys(typed)
    .filter((control) => isOf(control, name))
    .flatMap((control) => /^-(\d{1,3})(?:-|$)/.exec(control.slice(name.length))?.[1] ?? [])
  return [...new Set(numbers)].map(Number).sort((a, b) => a - b)
}

/** Rows that were marked to go are gone once the form comes back; there is always one to fill. */
function shownNumbers(form: FilledForm, typed: Typed, name: string): number[] {
  const known = numbersIn(typed, name).filter((number) => textAt(typed, nameWithin(name, `${number}-gone`)) !== 'yes')
  const wanted = Math.max(1, Number(textIn(form, nameWithin(name, 'count-was'))) || 0)
  const next = (known.at(-1) ?? -1) + 1
  const more = Math.min(mostShown, Math.max(wanted - known.length, 0))
  return [...known, ...Array.from({ length: more }, (_, index) => next + index)]
}
