import { languages } from '../../../../platform/i18n/index.ts'
import { Checkboxes } from '../../../../ui/choices.tsx'
import { choicesIn, type FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import type { KnownCheck } from '../../charter-part.ts'
import type { Clause } from '../../content.ts'
import type { VersionAsked } from '../../coordinating/asked.ts'
import { isBehind } from '../../stamp-of.ts'

interface Form {
  view: View
  form: FilledForm
}

/** Names that no room brings any more stay, until somebody takes them off. */
export function Checks({ view, form, checks }: Form & { checks: readonly KnownCheck[] }) {
  const known = checks.map(({ name, title, method }) => ({ value: name, label: view.t(title), note: view.t(method) }))
  const others = choicesIn(form, 'checks')
    .filter((name) => name !== '' && !checks.some((check) => check.name === name))
    .map((name) => ({ value: name, label: name, note: view.t('charter.check-unknown') }))
  const choices = [...known, ...others]
  if (choices.length === 0) return null
  return (
    <Checkboxes
      view={view}
      form={form}
      name="checks"
      label={view.t('charter.field-checks')}
      choices={choices}
      optional
    />
  )
}

/** A translation that lags may be right as it stands: then one says so. */
export function Fresh({ view, asked, clause, form }: Form & { asked: VersionAsked; clause: Clause }) {
  const { original } = asked.version.content
  const choices = languages
    .filter((language) => language !== original && clause.text[language] !== undefined)
    .map((language) => ({
      value: language,
      label: view.t('charter.field-fresh', { language: view.format.languageName(language) }),
      note: isBehind(clause, language, original) ? view.t('charter.translation-behind') : undefined,
    }))
  if (choices.length === 0) return null
  return (
    <Checkboxes
      view={view}
      form={form}
      name="fresh"
      label={view.t('charter.field-translations')}
      hint={view.t('charter.field-translations-hint')}
      choices={choices}
      optional
    />
  )
}

/** An id that another version gave to another wording: somebody says whether it is the same clause. */
export function SameOne({ view, form }: Form) {
  const asked = form.errors.filter(({ key }) => key === 'charter.id-given-away')
  const ids = [...new Set([...asked.map(({ values }) => String(values?.id ?? '')), ...choicesIn(form, 'returning')])]
  if (ids.every((id) => id === '')) return null
  return (
    <Checkboxes
      view={view}
      form={form}
      name="returning"
      label={view.t('charter.field-returning')}
      choices={ids.filter((id) => id !== '').map((id) => ({ value: id, label: view.t('charter.same-one', { id }) }))}
      optional
    />
  )
}
