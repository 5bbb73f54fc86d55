import { freedomOf } from '../../descriptions/index.ts'
import type { Check } from '../check.ts'
import type { Found, Result } from '../finding.ts'
import type { Visited } from '../visit/visited.ts'
import { found, saw } from './evidence.ts'
import { isThere, notCheckable, placesOf } from './places.ts'

/**
 * Whether the program of each service is free: by what the hoster says of it, else by what the catalogue knows. Only a
 * licence that the hoster itself declares speaks against it, and only where its service could be looked at.
 */
export const freeLicences: Check = {
  name: 'free-licences',
  title: 'compliance.check-free-licences',
  method: 'compliance.method-free-licences',
  look(visited) {
    const founds = visited.services.map((service) => ofService(visited, service))
    return founds.length > 0 ? founds : [found('', 'nothing', { key: 'compliance.no-service', values: {} })]
  },
}

type Service = Visited['services'][number]

function ofService(visited: Visited, service: Service): Found {
  const judgement = judged(service)
  const page = placesOf(visited).find(({ subject }) => subject === service.slug)?.page
  if (page === undefined || isThere(page)) return judgement
  return judgement.result === 'not-found' ? notCheckable(service.slug, page) : { ...judgement, result: 'told' }
}

function judged({ slug, facts, program }: Service): Found {
  const name = facts.software?.name ?? program?.name ?? null
  if (name === null)
    return found(slug, 'not-found', { key: 'compliance.free-licences-no-program', values: { service: facts.name } })
  const declared = facts.software?.license ?? null
  if (declared !== null)
    return ofLicence(slug, { name, licence: declared, from: 'service.software.license' }, 'against')
  if (program?.license) return ofLicence(slug, { name, licence: program.license, from: 'catalogue' }, 'told')
  if (program?.free === true)
    return found(slug, 'seen', { key: 'compliance.free-licences-known-free', values: { name } }, [
      saw('catalogue', name),
    ])
  if (program?.free === false)
    return found(slug, 'told', { key: 'compliance.free-licences-known-closed', values: { name } }, [
      saw('catalogue', name),
    ])
  return found(slug, 'not-found', { key: 'compliance.free-licences-unsaid', values: { name } })
}

interface Licensed {
  name: string
  licence: string
  /** Who says so. */
  from: string
}

function ofLicence(slug: string, { name, licence, from }: Licensed, ofClosed: Result): Found {
  const freedom = freedomOf(licence)
  const evidence = [saw(`${from}: ${name}`, licence, `SPDX: ${freedom}`)]
  const values = { name, licence }
  if (freedom === 'free') return found(slug, 'seen', { key: 'compliance.free-licences-free', values }, evidence)
  return freedom === 'not-free'
    ? found(slug, ofClosed, { key: 'compliance.free-licences-closed', values }, evidence)
    : found(slug, 'not-found', { key: 'compliance.free-licences-unsure', values }, evidence)
}
