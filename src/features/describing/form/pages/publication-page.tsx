import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import { typedAs } from '../../../descriptions/index.ts'
import { labelOfKey } from '../missing.ts'
import type { Opened } from '../opened.ts'
import { type EntryChange, isNews, type Publication } from '../publication.ts'
import type { LineChange } from '../rebase.ts'
import { DraftFrame } from './frame.tsx'

interface Props {
  view: View
  opened: Opened
  slug: string
  publication: Publication
  form: FilledForm
}

/** What publishing will change in the register, line by line, before anything does. */
export function PublicationPage({ view, opened, slug, publication, form }: Props) {
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
      <form method="post" action={to(paths.hosterDescriptionPublication.href({ slug }))}>
        {entries.map(
          ({ id, revision }) => id !== null && <input type="hidden" name={`revision-${id}`} value={String(revision)} />,
        )}
        {entries
          .filter(({ changes, conflicts, id }) => changes.length > 0 || conflicts.length > 0 || id === null)
          .map((entry) => (
            <OneEntry view={view} entry={entry} />
          ))}
        <Removals view={view} publication={publication} />
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

function OneEntry({ view, entry }: { view: View; entry: EntryChange }) {
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
              <Change view={view} change={change} />
              {entry.conflicts
                .filter(({ key }) => key === change.key)
                .map(({ before, key }) => (
                  <p class="small">{t('drafting.conflict', { words: shown(key, before) || t('editing.not-said') })}</p>
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

const Change = ({ change: { key, before, after } }: { view: View; change: LineChange }) => (
  <>
    {before !== '' && (
      <p>
        <del>
          <bdi>{shown(key, before)}</bdi>
        </del>
      </p>
    )}
    {after !== '' && (
      <p>
        <ins>
          <bdi>{shown(key, after)}</bdi>
        </ins>
      </p>
    )}
  </>
)

const shown = (key: string, value: string) => typedAs(key, value).slice(0, 500).toWellFormed()

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
