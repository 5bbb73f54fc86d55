import { TextField } from '../../../../ui/field.tsx'
import type { StatedLine } from '../../../descriptions/index.ts'
import { writtenAs } from '../../../descriptions/index.ts'
import { type DraftField, textAt, type Words } from './field.ts'

interface Options extends Words {
  /** Whether a key that begins with `start` is shown here; all are unless it says otherwise. */
  isShown?: (name: string) => boolean
  nameLabel: 'editing.network' | 'drafting.figures-name'
  valueLabel: 'editing.link-url' | 'drafting.figures-url'
  /** The id of a list of names to choose from. */
  list?: string
}

/** Pairs of a name and an address under an open key: `organization.socialnetworks.<network>`. Two more are offered. */
export const rows = (start: string, options: Options): DraftField => {
  const { isShown = () => true } = options
  const ownIn = (statements: readonly StatedLine[]) =>
    statements.filter(({ key }) => key.startsWith(start) && isShown(key.slice(start.length)))
  const control = (at: number, part: 'name' | 'url') => `${start}${at}-${part}`
  return {
    label: options.label,
    controlOf: (key) => (key.startsWith(start) ? key : undefined),
    values: (statements) =>
      Object.fromEntries(
        ownIn(statements).flatMap(({ key, value }, at) => [
          [control(at, 'name'), key.slice(start.length)],
          [control(at, 'url'), value],
        ]),
      ),
    read(typed, statements) {
      const others = statements.filter((line) => !ownIn(statements).includes(line))
      const said = Array.from({ length: mostRows }, (_, at) => ({
        name: nameOf(textAt(typed, control(at, 'name'))),
        url: writtenAs(`${start}x`, textAt(typed, control(at, 'url'))),
      })).filter(({ url }) => url !== '')
      const taken = new Map<string, number>()
      const lines = said.map(({ name, url }) => {
        const count = (taken.get(name) ?? 0) + 1
        taken.set(name, count)
        return { key: `${start}${count === 1 ? name : `${name}-${count}`}`, value: url }
      })
      return [...others, ...lines]
    },
    show: ({ view, form, statements }) => {
      const typed = Object.keys(form.values).filter((name) => name.startsWith(start) && name.endsWith('-url')).length
      const count = Math.min(Math.max(typed, ownIn(statements).length) + 2, mostRows)
      return (
        <fieldset class="parts fact">
          <legend>{view.t(options.label)}</legend>
          {options.hint && <p class="hint">{view.t(options.hint)}</p>}
          <div>
            {Array.from({ length: count }, (_, at) => {
              const shown = { view, optional: 'unsaid' as const, autocomplete: 'off' }
              // Remarks name the key, which is that of the row: they stand at the address.
              const name = textOf(form.values[control(at, 'name')])
              const errors = form.errors
                .filter(({ field }) => name !== '' && field === `${start}${name}`)
                .map((error) => ({ ...error, field: control(at, 'url') }))
              const own = { ...form, errors }
              return (
                <div class="pair">
                  <TextField
                    {...shown}
                    form={own}
                    name={control(at, 'name')}
                    label={view.t(options.nameLabel)}
                    {...(options.list ? { list: options.list } : {})}
                  />
                  <TextField {...shown} form={own} name={control(at, 'url')} label={view.t(options.valueLabel)} />
                </div>
              )
            })}
          </div>
        </fieldset>
      )
    },
  }
}

const mostRows = 40
const textOf = (value: string | readonly string[] | undefined) => [value ?? []].flat()[0] ?? ''

/** What may stand in a key; an address without a name is custom. */
const nameOf = (typed: string): string =>
  typed
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d_-]+/gu, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 50) || 'custom'
