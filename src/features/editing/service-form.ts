import {
  audiences,
  type Host,
  providerTypes,
  readerships,
  type ServerType,
  type ServiceFacts,
  serverTypes,
} from '../hosters/index.ts'
import { access } from './fields/access.tsx'
import { mailbox, webAddress } from './fields/address.ts'
import { oneOf, someOf, yesOrNo } from './fields/choices.tsx'
import { declaredDate } from './fields/dates.ts'
import { maybe } from './fields/group.tsx'
import { keptOfFile } from './fields/kept.ts'
import { kinds } from './fields/kinds.tsx'
import { list } from './fields/list.tsx'
import { languageNamed } from './fields/named.ts'
import { country } from './fields/place.tsx'
import { software } from './fields/software.tsx'
import { line, nameOf, prose } from './fields/text.tsx'
import { maybeTranslated, translated } from './fields/translated.tsx'
import type { Form } from './form.ts'
import { endsBefore, endsEarly } from './hoster-form.ts'
import { installWords, statusWords } from './protocol-words.ts'

const servers = {
  nano: 'editing.server-nano',
  physical: 'editing.server-physical',
  virtual: 'editing.server-virtual',
  shared: 'editing.server-shared',
  cloud: 'editing.server-cloud',
} as const satisfies Record<ServerType, string>

const host = maybe<Host>({
  label: 'editing.host',
  fields: {
    provider: oneOf({
      label: 'editing.host-provider',
      hint: 'editing.host-provider-hint',
      values: providerTypes,
      word: (type, { t }) => t(`directory.provider-${type}`),
    }),
    country: country('editing.host-country'),
    name: line({ label: 'editing.host-name' }),
    server: oneOf({
      label: 'editing.host-server',
      values: serverTypes,
      word: (type, { t }) => t(servers[type]),
    }),
    distribution: line({ label: 'editing.host-distribution' }),
    hypervisor: line({ label: 'editing.host-hypervisor' }),
    description: prose({ label: 'editing.host-description' }),
  },
  pair: true,
})

/** All that a hoster states of one service, as its form asks it. */
export const serviceForm: Form<ServiceFacts> = {
  fields: {
    name: nameOf({ label: 'editing.service-name', hint: 'editing.service-name-hint', most: 200 }),
    description: translated({ label: 'editing.service-description', most: 5000, rows: 4 }),
    kinds: kinds({ label: 'editing.kinds', hint: 'editing.kinds-hint' }),
    url: webAddress({ label: 'editing.service-url', hint: 'editing.service-url-hint' }),
    pageUrl: webAddress({ label: 'editing.service-page', hint: 'editing.service-page-hint' }),
    software,
    access,
    open: yesOrNo({ label: 'editing.open', yes: 'editing.open-yes', no: 'editing.open-no' }),
    audiences: someOf({
      label: 'editing.service-audiences',
      hint: 'editing.service-audiences-hint',
      values: audiences,
      word: (audience, { t }) => t(`directory.for-${audience}`),
    }),
    languages: list({
      label: 'editing.service-languages',
      hint: 'editing.service-languages-hint',
      read: languageNamed,
      unknown: 'editing.item-no-language',
      spell: (code, { format }) => format.languageName(code),
    }),
    sizeLimit: maybeTranslated({ label: 'editing.size-limit', hint: 'editing.size-limit-hint' }),
    retention: maybeTranslated({ label: 'editing.retention', hint: 'editing.retention-hint' }),
    readership: oneOf({
      label: 'editing.readership',
      values: readerships,
      word: (readers, { t }) => t(`directory.readers-${readers}`),
    }),
    ifItStops: maybeTranslated({ label: 'editing.if-it-stops', rows: 3 }),
    termsUrl: webAddress({ label: 'editing.terms-url' }),
    userGuideUrl: webAddress({ label: 'editing.user-guide-url' }),
    technicalGuideUrl: webAddress({ label: 'editing.technical-guide-url' }),
    contactUrl: webAddress({ label: 'editing.service-contact-url' }),
    contactEmail: mailbox({ label: 'editing.contact-email', hint: 'editing.service-contact-email-hint' }),
    support: maybeTranslated({ label: 'editing.service-support', rows: 2 }),
    host,
    shared: yesOrNo({
      label: 'editing.shared',
      hint: 'editing.shared-hint',
      yes: 'editing.shared-yes',
      no: 'editing.shared-no',
    }),
    installType: installWords,
    statusLevel: statusWords,
    startsOn: declaredDate({ label: 'editing.starts-on', hint: 'editing.date-hint' }),
    endsOn: declaredDate({ label: 'editing.ends-on', hint: 'editing.ends-on-hint' }),
    successorUrl: webAddress({ label: 'editing.successor-url', hint: 'editing.successor-url-hint' }),
    ...keptOfFile,
  },
  sections: [
    { title: 'editing.section-service', names: ['name', 'description', 'kinds', 'url', 'pageUrl'] },
    { title: 'editing.section-software', names: ['software'] },
    { title: 'editing.section-way-in', names: ['access', 'open', 'audiences', 'languages'] },
    {
      title: 'editing.section-data',
      names: ['sizeLimit', 'retention', 'readership', 'ifItStops', 'termsUrl'],
    },
    {
      title: 'editing.section-service-help',
      names: ['support', 'contactUrl', 'contactEmail', 'userGuideUrl', 'technicalGuideUrl'],
    },
    { title: 'editing.section-machine', names: ['host', 'shared', 'installType', 'statusLevel'] },
    { title: 'editing.section-life', names: ['startsOn', 'endsOn', 'successorUrl'] },
  ],
  check: ({ startsOn, endsOn }) => (startsOn && endsOn && endsBefore(endsOn, startsOn) ? [endsEarly('endsOn')] : []),
}
