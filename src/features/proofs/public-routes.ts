import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { isLanguage, translator } from '../../platform/i18n/index.ts'
import { common, everyone, type Request, readQuery } from '../../platform/web/index.ts'
import { findHoster, type Hoster, standingOn } from '../hosters/index.ts'
import { restrictionsOn } from '../moderation/index.ts'
import { badge } from './badge/badge.tsx'
import { badgeWords } from './badge/badge-words.ts'
import { isMember } from './link-back/proof.ts'
import { keyList, publicKeyOf } from './statement/key-files.ts'
import { signingKey } from './statement/signing-key.ts'
import { signedFile, statementOf } from './statement/statement.ts'

/** What other sites and programs ask for: statements, keys and badges. */
export const publicRoutes = common()

publicRoutes.kept(paths.common.membership, everyone, async (c) => {
  const { db, site } = c.var
  const slug = nameBefore(c, '.json')
  const hoster = await findHoster(db, slug)
  if (hoster.slug !== slug) return c.redirect(paths.common.membership.href({ name: `${hoster.slug}.json` }), 301)
  if (hoster.fictional) throw notFound('proofs.fictional')
  if (await isFrozen(db, hoster)) throw notFound('proofs.frozen')
  const { day, collective, madeAt } = site.directory.current()
  const standing = standingOn(day, hoster.periods, false)
  const issuedAt = Temporal.Instant.from(madeAt)
  const statement = statementOf({ hoster, standing, collective, publicUrl: site.publicUrl, issuedAt })
  return forAll(c, 'application/json; charset=utf-8', signedFile(statement, signingKey(site.secret)))
})

publicRoutes.get(paths.common.membershipKey, everyone, (c) =>
  forAll(c, 'application/x-pem-file', signingKey(c.var.site.secret).publicKey),
)

publicRoutes.get(paths.common.membershipKeys, everyone, async (c) => {
  const { db, site } = c.var
  const list = await keyList(db, signingKey(site.secret), site.publicUrl)
  return forAll(c, 'application/json; charset=utf-8', `${JSON.stringify(list, null, 2)}\n`)
})

publicRoutes.get(paths.common.membershipKeyFile, everyone, async (c) => {
  const pem = await publicKeyOf(c.var.db, signingKey(c.var.site.secret), nameBefore(c, '.pem'))
  if (pem === undefined) throw notFound('proofs.key-not-found')
  return forAll(c, 'application/x-pem-file', pem)
})

publicRoutes.get(paths.common.badge, everyone, async (c) => {
  const { db, site } = c.var
  const slug = nameBefore(c, '.svg')
  const hoster = await shownHoster(db, slug)
  const { lang } = readQuery(paths.common.badge.schema, c.req.url)
  if (hoster && hoster.slug !== slug)
    return c.redirect(paths.common.badge.href({ name: `${hoster.slug}.svg` }, { lang }), 301)
  const { day, collective } = site.directory.current()
  const language = isLanguage(lang) ? lang : (collective.languages[0] ?? 'fr')
  const standing = hoster ? standingOn(day, hoster.periods, hoster.fictional) : 'none'
  const words = badgeWords({ t: translators[language], language, collective: collective.name, hoster, standing })
  c.header('Cache-Control', 'public, max-age=3600')
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header('Content-Type', 'image/svg+xml; charset=utf-8')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  return c.body(badge(words, isMember(standing) ? collective.theme : null), hoster ? 200 : 404)
})

const translators = { fr: translator('fr'), en: translator('en') }

/** `crocus.json` → `crocus`. */
function nameBefore(c: Request, ending: string): string {
  const { name = '' } = c.req.param()
  if (!name.endsWith(ending)) throw notFound('site.page-not-found')
  return name.slice(0, -ending.length)
}

/** Any page and any program may read it. */
function forAll(c: Request, type: string, body: string): Response {
  c.header('Content-Type', type)
  c.header('Access-Control-Allow-Origin', '*')
  return c.body(body)
}

/** Null for who is unknown, or whose page is frozen: nothing is said of them. */
async function shownHoster(db: Database, slug: string): Promise<Hoster | null> {
  try {
    const hoster = await findHoster(db, slug)
    return (await isFrozen(db, hoster)) ? null : hoster
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null
    throw error
  }
}

const isFrozen = async (db: Database, { id }: Hoster) =>
  (await restrictionsOn(db, [{ kind: 'hoster', id }])).some(({ sort }) => sort === 'freeze')
