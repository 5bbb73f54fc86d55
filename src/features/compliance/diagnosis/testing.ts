import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { found, givenTwoLooks } from '../looking/testing-looks.ts'

export const page = '/fr/hosters/crocus/diagnosis'

/** H1 a machine sees whole, H2 in part, O1 it does not see, O2 nobody is held to yet. */
export const charter = aContent({
  chapters: [
    aChapter('hosters', [
      aClause('hosters.encryption', { sight: 'full', checks: ['certificate', 'https'] }),
      aClause('hosters.trackers', { sight: 'part', checks: ['trackers'], level: 'recommended' }),
    ]),
    aChapter('open', [aClause('open.kindness'), aClause('open.later', { unconfirmed: true, checks: ['reports'] })]),
  ],
})

export const good = (host: string) => ({
  ...found('seen', '', 'compliance.certificate-good'),
  sentence: { key: 'compliance.certificate-good' as const, values: { host } },
})

export const expired = (host: string, subject = '') => ({
  ...found('against', subject, 'compliance.certificate-expired'),
  sentence: { key: 'compliance.certificate-expired' as const, values: { host } },
  evidence: [{ asked: `https://${host}/`, came: 'expired on 2026-11-01', extract: '<b>Voilà</b>' }],
})

/** Crocus, its pad and its delegate, looked at on two nights: the site is fine, the pad's certificate is not. */
export async function openDiagnosed() {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  await givenDocument(world.db, { slug: 'charte', content: charter })
  const pad = await given.service(world.db, hoster.id, { name: 'Pad' })
  const { browser } = await delegateIn(world, hoster.id, 'Ana')
  await givenTwoLooks(
    world.db,
    hoster.id,
    { certificate: [good('crocus.example'), expired('pad.crocus.example', 'pad')], grade: [found('told')] },
    '2026-11-20T02:00:00Z',
  )
  return { world, hoster, pad, browser }
}
