import { TextField } from '../../../ui/field.tsx'
import { textIn } from '../../../ui/filled-form.ts'
import { suggesting } from '../../../ui/finder.tsx'
import type { View } from '../../../ui/view.ts'
import type { Place } from '../../hosters/index.ts'
import { cleanLine } from './clean.ts'
import { type Asked, type Field, nameWithin, refuse, textAt } from './field.ts'
import { type Fields, readFields, showFields, writeFields } from './group.tsx'
import { countryNamed, nameOfCountry } from './named.ts'
import { placed, type Written } from './placed.ts'
import { line, readText } from './text.tsx'

/** A country from a list that suggests all of them. */
export function country(label: 'editing.country' | 'editing.host-country'): Field<string | null> {
  const field = readText<string>(
    { label, list: 'countries', autocomplete: 'off' },
    (text, asked) => countryNamed(text) ?? refuse(asked, 'editing.country-unknown'),
    String,
  )
  const named = (code: string, { language }: View) => (/^[A-Z]{2}$/.test(code) ? nameOfCountry(code, language) : code)
  return {
    ...field,
    show: (shown) => {
      const values = { ...shown.form.values, [shown.name]: named(textIn(shown.form, shown.name), shown.view) }
      return field.show({ ...shown, form: { ...shown.form, values } })
    },
    words: (code, view) => (code === null ? '' : named(code, view)),
  }
}

const written: Fields<Omit<Written, 'town'>> = {
  postcode: line({ label: 'editing.postcode', most: 20, autocomplete: 'off' }),
  country: country('editing.country'),
  address: line({ label: 'editing.address', hint: 'editing.address-hint', most: 500, autocomplete: 'off' }),
}

/** Somewhere to meet people. The gazetteer knows towns; what is known of the place stays while its town does. */
export const place: Field<Place> = {
  label: 'editing.place',
  read(asked) {
    const rest = readFields(written, asked)
    return rest && placed({ ...rest, town: townTyped(asked) }, asked)
  },
  write: (name, place) => ({
    [nameWithin(name, 'town')]: place.town ?? '',
    ...writeFields(written, place, name),
    [nameWithin(name, 'here-was')]: JSON.stringify({ ...place, address: null }),
  }),
  show: (shown) => (
    <>
      <div class="pair">
        <TextField
          view={shown.view}
          form={shown.form}
          name={nameWithin(shown.name, 'town')}
          label={shown.view.t('editing.town')}
          hint={shown.view.t('editing.town-hint')}
          optional="unsaid"
          autocomplete="off"
          data={suggesting(shown.view)}
        />
        {showFields(written, shown)}
      </div>
      <input
        type="hidden"
        name={nameWithin(shown.name, 'here-was')}
        value={textIn(shown.form, nameWithin(shown.name, 'here-was'))}
      />
    </>
  ),
  words: ({ address, postcode, town, country }, { language }) =>
    [address, postcode, town, country && nameOfCountry(country, language)].filter(Boolean).join(', '),
}

const townTyped = ({ typed, name }: Asked) => cleanLine(textAt(typed, nameWithin(name, 'town'))) || null
