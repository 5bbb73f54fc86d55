import { inLanguage, type Key } from '../../../../platform/i18n/index.ts'
import { SelectField, TextField } from '../../../../ui/field.tsx'
import type { View } from '../../../../ui/view.ts'
import { regionByCode } from '../../../places/index.ts'
import { valueAt, withValue } from '../statements.ts'
import { itemsOf } from './choice.tsx'
import { type DraftField, textAt } from './field.ts'

const key = 'organization.chatterie.area'
const [reach, where] = [`${key}-reach`, `${key}-where`]

const reaches = {
  everywhere: 'editing.area-everywhere',
  countries: 'editing.area-countries',
  regions: 'editing.area-regions',
  around: 'editing.area-around',
} as const satisfies Record<string, Key>
type Reach = keyof typeof reaches

/** Whom the hoster serves, by place: how far first, then which countries, regions or circle. */
export const area: DraftField = {
  label: 'editing.area',
  controlOf: (asked) => (asked === key ? where : undefined),
  values(statements) {
    const written = valueAt(statements, key)
    const [, circle] = /^around\s+(.*)$/i.exec(written) ?? []
    const isEverywhere = reachOf(written) === 'everywhere'
    return { [reach]: reachOf(written) ?? '', [where]: isEverywhere ? '' : (circle ?? written) }
  },
  read(typed, statements) {
    const [how, places] = [textAt(typed, reach), textAt(typed, where).replace(/\s+/g, ' ').trim()]
    const codes = places.replace(/ ?[;,] ?| /g, ';')
    const value = how === 'everywhere' ? how : how === 'around' && places !== '' ? `around ${places}` : codes
    return withValue(statements, key, how === '' && places === '' ? '' : value)
  },
  said(value, { view }) {
    if (reachOf(value) === 'everywhere') return view.t(reaches.everywhere)
    return reachOf(value) === 'around'
      ? value
      : view.format.series(itemsOf(value).map((code) => placeNamed(code, view)))
  },
  show: ({ view, form }) => (
    <>
      <SelectField
        view={view}
        form={form}
        name={reach}
        label={view.t('editing.area')}
        optional="unsaid"
        options={[
          { value: '', label: view.t('editing.not-said') },
          ...Object.entries(reaches).map(([value, label]) => ({ value, label: view.t(label) })),
        ]}
      />
      <TextField
        view={view}
        form={form}
        name={where}
        label={view.t('drafting.area-where')}
        hint={view.t('drafting.area-hint')}
        optional="unsaid"
        autocomplete="off"
      />
    </>
  ),
}

function placeNamed(code: string, view: View): string {
  const region = regionByCode(code)
  return region ? (inLanguage(region.name, view.language)?.text ?? code) : view.format.country(code)
}

function reachOf(written: string): Reach | undefined {
  if (written === '') return undefined
  if (/^(everywhere|partout)$/i.test(written)) return 'everywhere'
  if (/^around\b/i.test(written)) return 'around'
  return /[A-Za-z]-/.test(written) ? 'regions' : 'countries'
}
