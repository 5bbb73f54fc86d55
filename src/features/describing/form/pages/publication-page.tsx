import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import { labelOfKey, saidAs } from '../missing.ts'
import type { Opened } from '../opened.ts'
import { type EntryChange, isNews, type Publication } from '../publication.ts'
import type { LineChange } from '../rebase.ts'
import { isUnshown } from '../unshown.ts'
import { DraftFrame } from './frame.tsx'
import { LeftPart } from './left-part.tsx'
import { isOwnWord, OwnWords } from './own-words.tsx'

interface Props {
  view: View
  opened: Opened
  slug: string
  publication: Publication
  catalogue: CatalogueIndex
  form: FilledForm
}

/** What publishing will change in the register, line by line, before anything does. */
export function PublicationPage({ view, opened, slug, publication, catalogue, form }: Props) {
  const { t, to } = view
  const entries = [publication.hoster, ...publication.services]
  const hasConflicts = entries.some(({ conflicts }) => conflicts.length > 0)
  return (
    <DraftFrame
      view={view}
      opened={opened}
      title={t('drafting.publish-title')}
      step={null}
      lead={t('drafting.publish-lead')}
      wrong={form.errors.length > 0}
      first={<ErrorSummary view={view} form={form} order={[]} />}
    >
      {hasConflicts && (
        <Notice kind="wait" title={t('drafting.conflicts-title')}>
          <p>{t('drafting.conflicts-text')}</p>
        </Notice>
      )}
      {!isNews(publication) && <p class="prose">{t('drafting.publish-nothing')}</p>}
      {hasOwnWords(entries) && <OwnWords view={view} />}
      <form method="post" action={to(paths.hosterDescriptionPublication.href({ slug }))}>
        {entries.map(
          ({ id, revision }) => id !== null && <input type="hidden" name={`revision-${id}`} value={String(revision)} />,
        )}
        {entries
          .filter(({ changes, conflicts, id }) => changes.length > 0 || conflicts.length > 0 || id === null)
          .map((entry) => (
            <OneEntry about={{ view, catalogue }} entry={entry} />
          ))}
        <Removals view={view} publication={publication} />
        <LeftPart view={view} entries={entries} />
        <p class="form-actions">
          {isNews(publication) && (
            <button class="button" type="submit">
              {t('drafting.publish-button')} <Sign name="next" />
            </button>
          )}
          <a class="button outline" href={to(paths.describeDraft.href({ draft: opened.word }))}>
            {t('drafting.back-to-summary')}
          </a>
        </p>
      </form>
    </DraftFrame>
  )
}

const hasOwnWords = (entries: readonly EntryChange[]) =>
  entries.some(({ changes, left }) => [...changes, ...left].some(({ key }) => isOwnWord(key)))

type About = Pick<Props, 'view' | 'catalogue'>

function OneEntry({ about, entry }: { about: About; entry: EntryChange }) {
  const { view } = about
  const { t } = view
  return (
    <section class="changes">
      <h2>
        <bdi>{entry.name || t('drafting.service-unnamed')}</bdi>
      </h2>
      {entry.id === null && <p>{t('drafting.publish-new')}</p>}
      <dl class="pairs">
        {entry.changes.map((change) => (
          <>
            <dt>
              <KeyName view={view} name={change.key} />
            </dt>
            <dd>
              <Change about={about} change={change} />
              {isUnshown({ key: change.key, value: change.after }) && (
                <p class="small">{t('drafting.publish-unshown')}</p>
              )}
              {entry.conflicts
                .filter(({ key }) => key === change.key)
                .map(({ before, key }) => (
                  <p class="small">
                    {t('drafting.conflict', { words: shown(key, before, about) || t('editing.not-said') })}
                  </p>
                ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}

const KeyName = ({ view, name }: { view: View; name: string }) => {
  const label = labelOfKey(name)
  return label ? <span>{view.t(label)}</span> : <code>{name}</code>
}

const Change = ({ about, change: { key, before, after } }: { about: About; change: LineChange }) => (
  <>
    {before !== '' && (
      <p>
        <del>
          <bdi>{shown(key, before, about)}</bdi>
        </del>
      </p>
    )}
    {after !== '' && (
      <p>
        <ins>
          <bdi>{shown(key, after, about)}</bdi>
        </ins>
      </p>
    )}
  </>
)

const shown = (key: string, value: string, about: About) => saidAs(key, value, about).slice(0, 500).toWellFormed()

function Removals({ view, publication: { removed } }: { view: View; publication: Publication }) {
  const { t } = view
  if (removed.length === 0) return null
  return (
    <fieldset class="field">
      <legend>{t('drafting.removals')}</legend>
      <p class="hint">{t('drafting.removals-hint')}</p>
      <div class="choices">
        {removed.map(({ id, name }) => (
          <div class="choice">
            <input type="checkbox" id={`remove-${id}`} name="remove" value={id} />
            <label for={`remove-${id}`}>{t.rich<Child>('drafting.removal', { name: <bdi>{name}</bdi> })}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
