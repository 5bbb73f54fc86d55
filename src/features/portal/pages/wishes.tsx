import { paths } from '../../../paths.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { suggesting } from '../../../ui/finder.tsx'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import type { View } from '../../../ui/view.ts'
import type { Candidate } from '../candidate.ts'
import { daysInWords } from '../duration-words.ts'
import type { OpenQuery, ShownChoice } from '../shown-choice.ts'

const keptOffered = [30, 180, 365]
const sizesOffered = [100, 500, 1000]

/** What the visitor would like: the lot is drawn again among those that fit. */
export function Wishes({ view, shown }: { view: View; shown: ShownChoice }) {
  const { t, to, format } = view
  const { stall, query, candidates, near } = shown
  const form: FilledForm = { values: valuesOf(query), errors: [] }
  const field = { view, form, optional: 'unsaid' } as const
  const any = { value: '', label: t('portal.any') }
  const offered = (values: string[], label: (value: string) => string) =>
    [...new Set(values)].sort().map((value) => ({ value, label: label(value) }))
  const programs = offered(
    candidates.map(({ software }) => software),
    (slug) => programName(candidates, slug),
  )
  const countries = offered(
    candidates.flatMap(({ country }) => country ?? []),
    format.country,
  )
  const languages = offered(
    candidates.flatMap(({ languages }) => languages),
    format.languageName,
  )
  const hasSizes = candidates.some(({ megabytes }) => megabytes !== null)
  return (
    <section class="stack" aria-labelledby="wishes">
      <h2 id="wishes">{t('portal.wishes')}</h2>
      <form class="stack" action={to(paths.portalKind.href({ kind: stall.kind }))}>
        {query.name !== undefined && <HiddenFields fields={[{ name: 'name', value: query.name }]} />}
        <TextField
          {...field}
          name="near"
          label={t('portal.wish-near')}
          hint={near === null || (typeof near === 'object' && 'found' in near) ? undefined : t('portal.near-unclear')}
          autocomplete="address-level2"
          maxlength={100}
          data={suggesting(view)}
        />
        <Checkbox {...field} name="independent" value="1" label={t('portal.wish-independent')} />
        <SelectField
          {...field}
          name="kept"
          label={t('portal.wish-kept')}
          options={[any, ...keptOffered.map((days) => ({ value: String(days), label: daysInWords(view, days) }))]}
        />
        {hasSizes && (
          <SelectField
            {...field}
            name="size"
            label={t('portal.wish-size')}
            options={[
              any,
              ...sizesOffered.map((size) => ({ value: String(size), label: t('portal.megabytes', { count: size }) })),
            ]}
          />
        )}
        {programs.length > 1 && (
          <SelectField {...field} name="software" label={t('portal.wish-software')} options={[any, ...programs]} />
        )}
        {countries.length > 1 && (
          <SelectField {...field} name="country" label={t('portal.wish-country')} options={[any, ...countries]} />
        )}
        {languages.length > 1 && (
          <SelectField {...field} name="language" label={t('portal.wish-language')} options={[any, ...languages]} />
        )}
        <p>
          <button class="button outline" type="submit">
            {t('portal.draw-again')}
          </button>
        </p>
      </form>
    </section>
  )
}

const valuesOf = ({ near, independent, kept, size, software, country, language }: OpenQuery): FilledForm['values'] => ({
  ...{ near, independent, software, country: country?.map((code) => code.toUpperCase()), language },
  kept: kept === undefined ? '' : String(kept),
  size: size === undefined ? '' : String(size),
})

const programName = (candidates: readonly Candidate[], slug: string) =>
  candidates.find(({ software }) => software === slug)?.softwareName ?? slug
