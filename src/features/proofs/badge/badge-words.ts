import type { Language, Translate } from '../../../platform/i18n/index.ts'
import type { Hoster, Standing } from '../../hosters/index.ts'
import { plain } from '../statement/statement.ts'
import type { BadgeWords } from './badge.tsx'

interface Said {
  t: Translate
  language: Language
  collective: string
  /** Null: the register knows nobody of that address, or shows nothing of them. */
  hoster: Pick<Hoster, 'facts'> | null
  standing: Standing
}

/** What a badge says of a hoster, in one language. */
export function badgeWords({ t, language, hoster, standing, ...given }: Said): BadgeWords {
  const collective = plain(given.collective)
  const said = saidOf(t, standing, collective)
  if (!hoster) return { language, title: said, said, name: null }
  const name = shown(plain(hoster.facts.name))
  return { language, title: t('proofs.badge-title', { said, hoster: name }), said, name }
}

function saidOf(t: Translate, standing: Standing, collective: string): string {
  if (standing === 'active' || standing === 'paused') return t('proofs.badge-member', { collective })
  if (standing === 'former') return t('proofs.badge-former', { collective })
  if (standing === 'incubating') return t('proofs.badge-incubating', { collective })
  return standing === 'fictional' ? t('proofs.badge-fictional') : t('proofs.badge-none', { collective })
}

/** What XML can hold, and no more than a title takes. */
const shown = (name: string) => [...name.replace(/[\ufffe\uffff]/g, '')].slice(0, 120).join('')
