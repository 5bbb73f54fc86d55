import { paths } from '../../paths.ts'
import { federationStatements, textOf } from '../descriptions/index.ts'
import { membersOn } from '../directory/index.ts'
import { fileHead } from './file-head.ts'
import { fileTime, hosterFileAddress, type Publishing, pageAddress } from './publishing.ts'

/** The collective as a federation: who is a member is told by the register alone. */
export function federationFile(publishing: Publishing): string {
  const { collective, directory, publicUrl } = publishing
  const members = membersOn(directory.snapshot)
  const newest = members.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), '')
  const statements = federationStatements({
    datetime: newest === '' ? null : fileTime(newest),
    generator: 'Chatterie',
    facts: {
      name: collective.name,
      description: collective.about?.sentence ?? collective.tagline,
      website: collective.website ?? publicUrl,
      contactEmail: collective.publisher?.email ?? null,
      contactUrl: pageAddress(publishing, paths.contact.href()),
      legalUrl: pageAddress(publishing, paths.legal.href()),
      userGuideUrl: null,
      technicalGuideUrl: null,
      startsOn: collective.founded,
      endsOn: null,
    },
    subs: members.map(({ slug }) => ({ key: slug, address: hosterFileAddress(publishing, slug) })),
  })
  return `${fileHead(publishing, { page: pageAddress(publishing, paths.hosters.href()) })}\n${textOf(statements)}`
}
