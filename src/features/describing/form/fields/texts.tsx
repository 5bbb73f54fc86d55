import { Checkbox } from '../../../../ui/choices.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { typedAs } from '../../../descriptions/index.ts'
import { valueAt } from '../statements.ts'
import { type DraftField, textAt, type Words, withTyped } from './field.ts'

interface Options extends Words {
  rows?: number
}

const offered = ['fr', 'en']

/** A text in French, in English, and in each other language that the file has it in. */
export const texts = (key: string, { label, hint, rows }: Options): DraftField => {
  const keyIn = (language: string) => (language === 'fr' ? key : `${key}.${language}`)
  const isOwn = (asked: string) => asked === key || new RegExp(`^${RegExp.escape(key)}\\.[a-z]{2,3}$`).test(asked)
  return {
    label,
    controlOf: (asked) => (isOwn(asked) ? asked : undefined),
    values: (statements) =>
      Object.fromEntries(
        [...offered.map(keyIn), ...statements.map((stated) => stated.key).filter(isOwn)].map((name) => [
          name,
          typedAs(name, valueAt(statements, name)),
        ]),
      ),
    read: (typed, statements) =>
      Object.keys(typed)
        .filter(isOwn)
        .reduce((lines, name) => withTyped(lines, name, textAt(typed, name)), [...statements]),
    show({ view, form }) {
      const names = [...new Set([...offered.map(keyIn), ...Object.keys(form.values).filter(isOwn)])]
      return (
        <fieldset class="parts fact">
          <legend>{view.t(label)}</legend>
          <div class="pair">
            {names.map((name, at) => {
              const language = name === key ? 'fr' : name.slice(key.length + 1)
              const shown = {
                view,
                form,
                name,
                label: view.format.languageName(language),
                hint: hint && at === 0 ? view.t(hint) : undefined,
                optional: 'unsaid' as const,
              }
              return rows === undefined ? (
                <TextField {...shown} autocomplete="off" />
              ) : (
                <TextArea {...shown} rows={rows} />
              )
            })}
          </div>
        </fieldset>
      )
    },
  }
}

/** One box for a key of two words, the second of which is what holds when nothing is said. */
export const box = (key: string, { label, hint, on, off }: Words & { on: string; off: string }): DraftField => ({
  label,
  controlOf: (asked) => (asked === key ? key : undefined),
  values: (statements) => ({ [key]: valueAt(statements, key) === off ? [] : [on] }),
  read(typed, statements) {
    const isTicked = textAt(typed, key) === on
    const isUntouched = isTicked === (valueAt(statements, key) !== off)
    return isUntouched ? [...statements] : withTyped(statements, key, isTicked ? '' : off)
  },
  show: ({ view, form }) => (
    <Checkbox
      view={view}
      form={form}
      name={key}
      value={on}
      label={view.t(label)}
      hint={hint && view.t(hint)}
      optional
    />
  ),
})
