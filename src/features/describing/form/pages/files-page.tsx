import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { TextField } from '../../../../ui/field.tsx'
import type { View } from '../../../../ui/view.ts'
import { textOf } from '../../../descriptions/index.ts'
import { homeOf } from '../files.ts'
import type { Opened } from '../opened.ts'
import type { FileProblems } from '../problems.ts'
import { DraftFrame } from './frame.tsx'
import { WaysOut } from './ways-out.tsx'

interface Props {
  view: View
  opened: Opened
  problems: FileProblems[]
}

/** The files that a draft makes, to take away, and where to put them. */
export function FilesPage({ view, opened, problems }: Props) {
  const { t, to } = view
  const { word } = opened
  return (
    <DraftFrame
      view={view}
      opened={opened}
      title={t('drafting.files-title')}
      step={null}
      lead={t('drafting.files-lead')}
    >
      <p class="form-actions">
        <a class="button" href={to(paths.describeDraftArchive.href({ draft: word }))} download>
          {t('drafting.archive')}
        </a>
        <WaysOut view={view} opened={opened} />
        <a class="button outline" href={to(paths.describeDraft.href({ draft: word }))}>
          {t('drafting.back-to-summary')}
        </a>
      </p>
      <AtHome view={view} opened={opened} />
      {problems.map((each) => (
        <OneFile view={view} opened={opened} problems={each} />
      ))}
    </DraftFrame>
  )
}

/** Where the files are put, and how one sees that they are right. */
function AtHome({ view, opened }: Omit<Props, 'problems'>) {
  const { t } = view
  const home = homeOf(opened.content)
  const form = { values: { home: opened.content.home || home }, errors: [] }
  return (
    <section class="stack" aria-labelledby="at-home">
      <h2 id="at-home">{t('drafting.home-title')}</h2>
      <ol>
        <li>{t('drafting.home-where')}</li>
        <li>{t('drafting.home-same-names')}</li>
        <li>{t('drafting.home-check')}</li>
        <li>
          <Tell view={view} opened={opened} />
        </li>
      </ol>
      <form method="post" novalidate>
        <TextField
          view={view}
          form={form}
          name="home"
          type="url"
          optional="unsaid"
          autocomplete="off"
          label={t('drafting.home')}
          hint={t('drafting.home-hint')}
        />
        <p class="form-actions">
          <button class="button outline" type="submit">
            {t('drafting.home-save')}
          </button>
        </p>
      </form>
    </section>
  )
}

/** Where the address is given: on the hoster’s own page, or to those who take new ones in. */
function Tell({ view: { t, to }, opened }: Omit<Props, 'problems'>) {
  const { hoster } = opened.content
  if (hoster) {
    const page = (words: Child) => <a href={to(paths.hosterSource.href({ slug: hoster.slug }))}>{words}</a>
    return <>{t.rich<Child>('drafting.home-tell-own', { page })}</>
  }
  const write = (words: Child) => <a href={to(paths.contact.href())}>{words}</a>
  return <>{t.rich<Child>('drafting.home-tell', { write })}</>
}

function OneFile({
  view,
  opened,
  problems: { file, wrong, missing },
}: {
  view: View
  opened: Opened
  problems: FileProblems
}) {
  const { t, to } = view
  const count = wrong.length + missing.mandatory.length
  const id = `file-${file.serviceId ?? 'hoster'}`
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>
        <code>{file.name}</code>
      </h2>
      <p class="small">
        {count === 0 ? t('drafting.file-fine') : t('drafting.file-problems', { count })}{' '}
        <a href={to(paths.describeDraftFile.href({ draft: opened.word, name: file.name }))} download={file.name}>
          {t.rich<Child>('drafting.file-download', { name: file.name })}
        </a>
      </p>
      <div class="field snippet">
        <label class="hidden" for={`${id}-text`}>
          {t('drafting.file-text', { name: file.name })}
        </label>
        <textarea id={`${id}-text`} readonly rows={14} spellcheck={false}>
          {textOf(file.statements)}
        </textarea>
      </div>
    </section>
  )
}
