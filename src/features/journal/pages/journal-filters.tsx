import { paths } from '../../../paths.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { Filters } from '../../../ui/filters.tsx'
import type { View } from '../../../ui/view.ts'
import { actorKinds } from '../entry.ts'
import type { Listing } from '../listing.ts'
import { verbsOffered } from '../verbs-offered.ts'
import { sentenceKey, shortName } from '../words.tsx'

interface Props {
  view: View
  listing: Listing
}

/** All the filters in one form. One comes to a single thing by a link: it is kept, and no field asks for it. */
export function JournalFilters({ view, listing: { query, oversees } }: Props) {
  const { t } = view
  const field = { view, form: { values: query, errors: [] }, optional: 'unsaid' } as const
  const kept = query.subject === undefined ? [] : [{ name: 'subject', value: query.subject }]
  return (
    <Filters view={view} action={view.to(paths.journal.href())} active={activeIn(query).length} kept={kept}>
      <SelectField
        {...field}
        name="verb"
        label={t('journal.filter-verb')}
        options={[
          { value: '', label: t('journal.filter-any-verb') },
          ...verbsOffered(oversees).map((verb) => ({
            value: verb,
            label: t(sentenceKey(verb), { subject: '…', verb }),
          })),
        ]}
      />
      <TextField {...field} name="hoster" label={t('journal.filter-hoster')} hint={t('journal.filter-hoster-hint')} />
      <SelectField
        {...field}
        name="actor"
        label={t('journal.filter-actor')}
        options={[
          { value: '', label: t('journal.filter-any-actor') },
          ...actorKinds.map((kind) => ({ value: kind, label: t(`journal.filter-actor-${kind}`) })),
        ]}
      />
      <TextField {...field} name="from" type="date" label={t('journal.filter-from')} />
      <TextField {...field} name="to" type="date" label={t('journal.filter-to')} />
      {oversees && <Checkbox {...field} name="private" value="1" label={t('journal.filter-private')} />}
    </Filters>
  )
}

const filters = ['subject', 'verb', 'hoster', 'actor', 'from', 'to', 'private'] as const

const activeIn = (query: Listing['query']) => filters.filter((filter) => query[filter] !== undefined)

/** Each active filter in words, and the page without it. */
export function chipsOf({ view, listing: { query, named } }: Props): { label: string; href: string }[] {
  const { t, format } = view
  const words = {
    subject: (value: string) => t('journal.chip-subject', { subject: shortName(named.subject?.name ?? value) }),
    verb: (verb: string) => t(sentenceKey(verb), { subject: '…', verb: shortName(verb) }),
    hoster: (value: string) => t('journal.chip-hoster', { hoster: shortName(named.hoster?.name ?? value) }),
    actor: (value: string) => t('journal.chip-actor', { actor: actorWords(view, value) }),
    from: (day: string) => t('journal.chip-from', { date: shortName(format.date(day)) }),
    to: (day: string) => t('journal.chip-to', { date: shortName(format.date(day)) }),
    private: () => t('journal.filter-private'),
  }
  return activeIn(query).map((filter) => ({
    label: words[filter](query[filter] ?? ''),
    href: view.to(paths.journal.href({}, { ...query, [filter]: undefined, after: undefined })),
  }))
}

function actorWords({ t }: View, asked: string): string {
  const kind = actorKinds.find((kind) => kind === asked)
  return kind ? t(`journal.filter-actor-${kind}`) : shortName(asked)
}
