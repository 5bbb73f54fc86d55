import { slugOf } from '../../../../platform/slug.ts'
import { SelectField, TextField } from '../../../../ui/field.tsx'
import type { StatedLine } from '../../../descriptions/index.ts'
import { writtenAs } from '../../../descriptions/index.ts'
import { activityWord } from '../words.ts'
import { type DraftField, textAt } from './field.ts'

const start = 'organization.memberof.'
const parts = ['status.level', 'startdate', 'enddate'] as const
const levels = { ACTIVE: 'active', IDLE: 'idle', AWAY: 'away' } as const

/** The collectives that a hoster says it belongs to, one a row; what else a file says of one stays. */
export const memberships: DraftField = {
  label: 'drafting.memberships',
  controlOf: (key) => (key.startsWith(start) ? key : undefined),
  values: (statements) =>
    Object.fromEntries(
      federationsIn(statements).flatMap((name, at) => [
        [`memberof-${at}-name`, name],
        ...parts.map((part) => [`memberof-${at}-${part}`, partAt(statements, name, part)]),
      ]),
    ),
  read(typed, statements) {
    const known = federationsIn(statements)
    const shown = known.flatMap((name) => parts.map((part) => `${start}${name}.${part}`))
    const rows = Array.from({ length: known.length + 2 }, (_, at) => at).map((at) => ({
      name: textAt(typed, `memberof-${at}-name`)
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\d_-]+/gu, '-'),
      at,
    }))
    const lines = rows
      .filter(({ name }) => name !== '')
      .flatMap(({ name, at }) =>
        parts.map((part) => {
          const key = `${start}${name}.${part}`
          return { key, value: writtenAs(key, textAt(typed, `memberof-${at}-${part}`)) }
        }),
      )
    return [...statements.filter(({ key }) => !shown.includes(key)), ...lines.filter(({ value }) => value !== '')]
  },
  said(value, { view, key }) {
    const [federation = ''] = key.slice(start.length).split('.')
    const part = parts.find((each) => key.endsWith(each))
    const said = part === 'status.level' ? activityWord(value, view) : view.format.date(value)
    return view.t('drafting.membership-said', { federation, part: part ?? 'other', said })
  },
  show: ({ view, form, statements }) => (
    <fieldset class="parts fact">
      <legend>{view.t('drafting.memberships')}</legend>
      <p class="hint">{view.t('drafting.memberships-hint', { key: slugOf(view.collective.name) })}</p>
      <div>
        {[...federationsIn(statements), ''].map((name, at) => {
          const errors = form.errors.flatMap((error) => {
            const part = parts.find((part) => error.field === `${start}${name}.${part}`)
            return part ? [{ ...error, field: `memberof-${at}-${part}` }] : []
          })
          const shown = { view, form: { ...form, errors }, optional: 'unsaid' as const }
          return (
            <div class="pair">
              <TextField {...shown} name={`memberof-${at}-name`} label={view.t('drafting.federation')} />
              <SelectField
                {...shown}
                name={`memberof-${at}-status.level`}
                label={view.t('drafting.federation-level')}
                options={[
                  { value: '', label: view.t('editing.not-said') },
                  ...Object.entries(levels).map(([value, level]) => ({
                    value,
                    label: view.t(`directory.activity-${level}`),
                  })),
                ]}
              />
              <TextField {...shown} name={`memberof-${at}-startdate`} label={view.t('drafting.federation-since')} />
              <TextField {...shown} name={`memberof-${at}-enddate`} label={view.t('drafting.federation-until')} />
            </div>
          )
        })}
      </div>
    </fieldset>
  ),
}

const federationsIn = (statements: readonly StatedLine[]): string[] => [
  ...new Set(
    statements.flatMap(({ key }) => (key.startsWith(start) ? [key.slice(start.length).split('.')[0] ?? ''] : [])),
  ),
]

const partAt = (statements: readonly StatedLine[], name: string, part: string) =>
  statements.find(({ key }) => key === `${start}${name}.${part}`)?.value ?? ''
