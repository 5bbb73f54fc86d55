import { paths } from '../../paths.ts'
import type { Request } from '../../platform/web/index.ts'
import { FictionalMark } from '../../ui/fictional-mark.tsx'
import { underHoster } from '../../ui/ways-up.ts'
import { byOf } from '../delegates/index.ts'
import {
  addService,
  blankService,
  catalogueOf,
  editService,
  findHoster,
  findService,
  type Hoster,
  indexOf,
  removedService,
  removeService,
  type ServiceFacts,
} from '../hosters/index.ts'
import { lastChange } from '../journal/index.ts'
import { frozenNow } from './frozen.tsx'
import { ServiceGone } from './pages/gone.tsx'
import { RemoveService } from './pages/remove-service.tsx'
import { saidFirst } from './said-first.tsx'
import { serviceForm } from './service-form.ts'
import { isFromFile, sourcesOf } from './sources.ts'
import { revisionIn, type Task } from './task.ts'

/** Takes the service of the address off the register. */
export async function takeServiceAway(c: Request): Promise<string> {
  const { hoster, service, by } = await serviceAsked(c)
  await removeService(c.var.db, service.id, by)
  return paths.hoster.href({ slug: hoster.slug })
}

/** A service, by the hoster and the service of the address. */
async function serviceAsked(c: Request) {
  const { db } = c.var
  const { hoster: slug = '', service: name = '' } = c.req.param()
  const hoster = await findHoster(db, slug)
  const service = await findService(db, hoster.id, name)
  return { hoster, service, by: await byOf(c, hoster.id) }
}

export async function serviceTask(c: Request): Promise<Task<ServiceFacts>> {
  const { db, view } = c.var
  const { hoster, service, by } = await serviceAsked(c)
  const { id, facts, provenances } = service
  const subject = { kind: 'service', id }
  const hasFile = isFromFile(provenances)
  return {
    form: serviceForm,
    facts,
    revision: String(service.revision),
    known: { catalogue: indexOf(await catalogueOf(db)) },
    change: { subject, verb: 'service.edited' },
    save: async (facts, sent) => {
      const written = await editService(db, id, { facts, revision: revisionIn(sent) }, by)
      return paths.service.href({ hoster: hoster.slug, service: written.slug })
    },
    page: {
      title: view.t('editing.service-title', { name: facts.name }),
      lead: view.t('editing.service-lead', { hoster: hoster.facts.name }),
      mark: hoster.fictional && <FictionalMark view={view} />,
      trail: underHoster(view, hoster),
      first: await saidFirst(c, hoster.id, hasFile),
      frozen: await frozenNow(c, [{ kind: 'hoster', id: hoster.id }, subject]),
      sources: sourcesOf(view, facts, { provenances, hasFile }),
      after: <RemoveService view={view} name={facts.name} />,
      save: view.t('editing.save'),
    },
  }
}

export const newServiceTask = async (c: Request): Promise<Task<ServiceFacts>> =>
  addingTo(c, await findHoster(c.var.db, c.req.param('slug') ?? ''))

/** What was typed for a service that was taken off meanwhile may become a new one. */
export async function removedServiceTask(c: Request): Promise<Task<ServiceFacts> | null> {
  const { db, view } = c.var
  const { hoster: slug = '', service = '' } = c.req.param()
  const hoster = await findHoster(db, slug)
  const id = await removedService(db, hoster.id, service)
  const subject = { kind: 'service', id: id ?? '' }
  const last = await lastChange(c, { subject, verb: 'service.removed' })
  if (!last) return null
  const task = await addingTo(c, hoster)
  const first = <ServiceGone view={view} last={last} subject={subject} />
  const action = paths.serviceAdd.href({ slug: hoster.slug })
  return { ...task, page: { ...task.page, first, action, save: view.t('editing.service-gone-save') } }
}

/** A service that somebody adds to a hoster. */
async function addingTo(c: Request, hoster: Hoster): Promise<Task<ServiceFacts>> {
  const { db, view } = c.var
  const by = await byOf(c, hoster.id)
  return {
    form: serviceForm,
    facts: blankService,
    revision: '',
    known: { catalogue: indexOf(await catalogueOf(db)) },
    save: async (facts) => {
      const { slug } = await addService(db, hoster.id, { facts }, by)
      return paths.service.href({ hoster: hoster.slug, service: slug })
    },
    page: {
      title: view.t('editing.service-add-title', { hoster: hoster.facts.name }),
      lead: view.t('editing.service-add-lead'),
      mark: hoster.fictional && <FictionalMark view={view} />,
      trail: underHoster(view, hoster),
      first: await saidFirst(c, hoster.id, false),
      frozen: await frozenNow(c, [{ kind: 'hoster', id: hoster.id }]),
      save: view.t('editing.service-add'),
    },
  }
}
