import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { SelectField } from '../../../ui/field.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import type { View } from '../../../ui/view.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import { type Embedding, embedAddress, embedCode } from '../embedding.ts'

interface Props {
  view: View
  catalogue: CatalogueIndex
  embedding: Embedding
}

const visitors = [
  'about.embedding-visitors-tracking',
  'about.embedding-visitors-order',
  'about.embedding-visitors-links',
] as const

/** A list of services for the page of somebody else: choose, copy, look. */
export function EmbeddingPage({ view, catalogue, embedding }: Props) {
  const { t, to, language, collective } = view
  const { name } = embedding
  const address = embedAddress(view.publicUrl, embedding, language)
  const titled =
    name === null
      ? t('about.embedding-all', { collective: collective.name })
      : t('about.embedding-who-offers', { name })
  const linkTo = (href: string) => (words: Child) => <a href={to(href)}>{words}</a>
  return (
    <Shell
      view={view}
      title={t('about.embedding-title')}
      index={!view.address.includes('?')}
      canonical={paths.embedding.href()}
      trail={[]}
    >
      <PageHead title={t('about.embedding-title')} lead={t('about.embedding-lead')} />
      <div class="wrap">
        <div class="two">
          <section class="stack" aria-labelledby="choose">
            <h2 id="choose">{t('about.embedding-choose')}</h2>
            <Choices view={view} catalogue={catalogue} embedding={embedding} />
          </section>
          <section class="stack" aria-labelledby="list">
            <h2 id="list">
              <bdi>{titled}</bdi>
            </h2>
            <Snippet
              id="fragment"
              label={t('about.embedding-copy')}
              hint={t('about.embedding-copy-hint')}
              code={embedCode(address, titled)}
            />
            <p>
              <a href={address.slice(view.publicUrl.length)}>{t('about.embedding-preview')}</a>
            </p>
          </section>
        </div>
      </div>
      <div class="wrap band">
        <div class="prose">
          <h2>{t('about.embedding-any-search')}</h2>
          <p>
            {t.rich<Child>('about.embedding-any-search-text', {
              link: linkTo(paths.services.href()),
              code: (words: Child) => <code>{words}</code>,
              from: to(paths.services.href()),
              to: paths.common.embedServices.href(),
              lang: `lang=${language}`,
            })}
          </p>
          <h2>{t('about.embedding-visitors')}</h2>
          <ul>
            {visitors.map((key) => (
              <li>{t(key)}</li>
            ))}
          </ul>
          <p>{t.rich<Child>('about.embedding-data', { link: linkTo(paths.openData.href()) })}</p>
        </div>
      </div>
    </Shell>
  )
}

/** Two questions, one answer each: a form for each. */
function Choices({ view, catalogue, embedding }: Props) {
  const { t, language } = view
  const { software = [], kind = [] } = embedding.query
  const programs = catalogue.software.map(({ slug, name }) => ({ value: slug, label: name }))
  const kinds = catalogue.kinds.map(({ slug, name }) => ({
    value: slug,
    label: inLanguage(name, language)?.text ?? slug,
  }))
  return (
    <>
      <Choice
        view={view}
        name="software"
        label={t('about.embedding-software')}
        values={programs}
        chosen={software[0]}
      />
      <Choice view={view} name="kind" label={t('about.embedding-kind')} values={kinds} chosen={kind[0]} />
    </>
  )
}

interface ChoiceProps {
  view: View
  name: string
  label: string
  values: { value: string; label: string }[]
  chosen: string | undefined
}

function Choice({ view, name, label, values, chosen = '' }: ChoiceProps) {
  const { t, to, format } = view
  const options = values.toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <form class="stack" action={to(paths.embedding.href())}>
      <SelectField
        view={view}
        form={{ values: { [name]: chosen }, errors: [] }}
        name={name}
        label={label}
        options={chosen === '' ? [{ value: '', label: t('about.embedding-pick') }, ...options] : options}
      />
      <button class="button outline" type="submit">
        {t('about.embedding-prepare')}
      </button>
    </form>
  )
}
