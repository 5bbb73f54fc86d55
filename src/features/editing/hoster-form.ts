import { activities, audiences, type HosterFacts, type Link, legalForms } from '../hosters/index.ts'
import { chatAddress, mailbox, webAddress } from './fields/address.ts'
import { area } from './fields/area.tsx'
import { oneOf, someOf, ticked } from './fields/choices.tsx'
import { declaredDate } from './fields/dates.ts'
import type { Field } from './fields/field.ts'
import { group, maybe } from './fields/group.tsx'
import { keptOfFile } from './fields/kept.ts'
import { place } from './fields/place.tsx'
import { rows } from './fields/rows.tsx'
import { line, nameOf, prose, required } from './fields/text.tsx'
import { maybeTranslated, translated } from './fields/translated.tsx'
import type { Form } from './form.ts'

const network = required(
  line({ label: 'editing.network', most: 40, list: 'networks', autocomplete: 'off' }),
  'editing.network-missing',
)
const url = (address: Field<string | null>) => required(address, 'editing.address-missing')

const link = group<Link>({
  label: 'editing.link',
  bare: true,
  fields: { network, url: url(webAddress({ label: 'editing.link-url' })) },
  pair: true,
})
const room = group<Link>({
  label: 'editing.link',
  bare: true,
  fields: { network, url: url(chatAddress({ label: 'editing.link-url' })) },
  pair: true,
})
const links = { add: 'editing.link-add', one: 'editing.link-one', most: 20 } as const

/** All that a hoster states of itself, as its form asks it. */
export const hosterForm: Form<HosterFacts> = {
  fields: {
    name: nameOf({ label: 'editing.hoster-name', most: 200 }),
    description: translated({
      label: 'editing.hoster-description',
      hint: 'editing.hoster-description-hint',
      most: 5000,
      rows: 6,
    }),
    legalForm: oneOf({
      label: 'editing.legal-form',
      hint: 'editing.legal-form-hint',
      values: legalForms,
      word: (form, { t }) => t(`directory.legal-${form}`),
    }),
    registrationNumber: line({
      label: 'editing.registration-number',
      hint: 'editing.registration-number-hint',
      most: 100,
    }),
    founded: declaredDate({ label: 'editing.founded', hint: 'editing.date-hint' }),
    owner: maybe({
      label: 'editing.owner',
      hint: 'editing.owner-hint',
      fields: {
        name: nameOf({ label: 'editing.owner-name', most: 200 }),
        website: webAddress({ label: 'editing.owner-website' }),
      },
      pair: true,
    }),
    places: rows({
      label: 'editing.places',
      hint: 'editing.places-hint',
      add: 'editing.place-add',
      one: 'editing.place-one',
      row: place,
    }),
    audiences: someOf({
      label: 'editing.audiences',
      values: audiences,
      word: (audience, { t }) => t(`directory.for-${audience}`),
    }),
    area,
    website: webAddress({ label: 'editing.website' }),
    contactUrl: webAddress({ label: 'editing.contact-url', hint: 'editing.contact-url-hint' }),
    contactEmail: mailbox({ label: 'editing.contact-email', hint: 'editing.contact-email-hint' }),
    acceptsContact: ticked({ label: 'editing.accepts-contact', hint: 'editing.accepts-contact-hint' }),
    support: group({
      label: 'editing.support',
      fields: {
        channels: maybeTranslated({ label: 'editing.support-channels', hint: 'editing.support-channels-hint' }),
        hours: maybeTranslated({ label: 'editing.support-hours' }),
        answersWithin: maybeTranslated({ label: 'editing.support-answers' }),
        opensAccountWithin: maybeTranslated({ label: 'editing.support-opens' }),
      },
    }),
    social: rows({ label: 'editing.social', row: link, ...links }),
    chat: rows({ label: 'editing.chat', hint: 'editing.chat-hint', row: room, ...links }),
    funding: rows({ label: 'editing.funding', row: link, ...links }),
    legalUrl: webAddress({ label: 'editing.legal-url' }),
    dataAgreementUrl: webAddress({ label: 'editing.agreement-url', hint: 'editing.agreement-url-hint' }),
    accessibilityUrl: webAddress({ label: 'editing.accessibility-url' }),
    userGuideUrl: webAddress({ label: 'editing.user-guide-url' }),
    technicalGuideUrl: webAddress({ label: 'editing.technical-guide-url' }),
    statusPageUrl: webAddress({ label: 'editing.status-page-url' }),
    backups: maybeTranslated({ label: 'editing.backups', hint: 'editing.backups-hint', rows: 3 }),
    activity: oneOf({
      label: 'editing.activity',
      values: activities,
      word: (activity, { t }) => t(`directory.activity-${activity}`),
    }),
    activityNote: prose({ label: 'editing.activity-note' }),
    closed: declaredDate({ label: 'editing.closed', hint: 'editing.closed-hint' }),
    ...keptOfFile,
  },
  sections: [
    {
      title: 'editing.section-who',
      names: ['name', 'description', 'legalForm', 'registrationNumber', 'founded', 'owner'],
    },
    { title: 'editing.section-where', lead: 'editing.section-where-lead', names: ['places'] },
    { title: 'editing.section-for-whom', names: ['audiences', 'area'] },
    {
      title: 'editing.section-help',
      names: ['website', 'contactUrl', 'contactEmail', 'acceptsContact', 'support'],
    },
    { title: 'editing.section-links', lead: 'editing.section-links-lead', names: ['social', 'chat', 'funding'] },
    {
      title: 'editing.section-documents',
      names: [
        ...(['legalUrl', 'dataAgreementUrl', 'accessibilityUrl', 'userGuideUrl', 'technicalGuideUrl'] as const),
        ...(['statusPageUrl', 'backups'] as const),
      ],
    },
    { title: 'editing.section-life', names: ['activity', 'activityNote', 'closed'] },
  ],
  check: ({ founded, closed }) => (founded && closed && endsBefore(closed, founded) ? [endsEarly('closed')] : []),
}

/** As exact as the less exact of the two: 2016 does not end before 2016-10. */
export const endsBefore = (end: string, start: string): boolean => {
  const length = Math.min(end.length, start.length)
  return end.slice(0, length) < start.slice(0, length)
}

export const endsEarly = (field: string) => ({ field, key: 'editing.ends-before' }) as const
