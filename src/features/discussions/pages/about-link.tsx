import type { Child } from 'hono/jsx'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { MarkedIf } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import type { About } from '../discussed.ts'

/** What a topic is about, as a link to its page; undefined: it is not public any more. */
export function AboutLine({ view, about }: { view: View; about: (About & { address: string }) | undefined }) {
  if (!about) return view.t('discussions.on-nothing')
  return (
    <>
      {view.t.rich<Child>('discussions.on', {
        link: (words: Child) => <a href={view.to(about.address)}>{words}</a>,
        title: <AboutName view={view} about={about} />,
      })}
      <MarkedIf view={view} shown={{ fictional: about.fictional ?? false }} />
    </>
  )
}

/** Its title in the page's language, or marked as of another one. */
export function AboutName({ view, about: { title } }: { view: View; about: About }) {
  if (typeof title === 'string') return <bdi>{title}</bdi>
  const found = inLanguage(title, view.language)
  if (!found) return null
  return found.language === view.language ? (
    <bdi>{found.text}</bdi>
  ) : (
    <bdi lang={found.language} dir="auto">
      {found.text}
    </bdi>
  )
}

/** The same as plain words, for titles. */
export const aboutWords = ({ language }: View, { title }: About): string =>
  typeof title === 'string' ? title : (inLanguage(title, language)?.text ?? '')
