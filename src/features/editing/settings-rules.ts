import type { Key } from '../../platform/i18n/index.ts'
import { type CollectiveRules, type DecisionKind, type OwnRules, whoMayOpen } from '../hosters/index.ts'
import { oneOf } from './fields/choices.tsx'
import type { Field } from './fields/field.ts'
import { group } from './fields/group.tsx'
import { list } from './fields/list.tsx'
import { wholeNumber } from './fields/number.ts'
import { required } from './fields/text.tsx'

const mostDays = 90
const mostReminders = 5

const bounded = (label: Key, least: number, most: number) =>
  required(wholeNumber({ label, least, most }), 'editing.number-missing')

const mayOpen = oneOf({
  label: 'editing.rule-may-open',
  values: whoMayOpen,
  word: (who, { t }) => t(`editing.rule-may-open-${who}`),
})

/** What one kind of decision does otherwise; what is left empty is as for all others. */
const own = (kind: DecisionKind) =>
  group<OwnRules>({
    label: `editing.rules-of-${kind}`,
    fields: {
      quorum: wholeNumber({ label: 'editing.rule-quorum', least: 0, most: 100 }),
      threshold: wholeNumber({ label: 'editing.rule-threshold', least: 50, most: 100 }),
      votingDays: wholeNumber({ label: 'editing.rule-voting-days', least: 1, most: mostDays }),
      prolongDays: wholeNumber({ label: 'editing.rule-prolong-days', least: 1, most: mostDays }),
      mayOpen,
    },
    pair: true,
  })

const isDay = (text: string) => /^[1-9]\d?$/.test(text) && Number(text) <= mostDays
const typedDays = list({
  label: 'editing.rule-reminders',
  hint: 'editing.rule-reminders-hint',
  most: mostReminders,
  read: (text) => (isDay(text) ? text : undefined),
  unknown: 'editing.rule-reminder-unknown',
})

const reminderDays: Field<number[]> = {
  ...typedDays,
  read: (asked) => typedDays.read(asked)?.map(Number),
  write: (name, days) => typedDays.write(name, days.map(String)),
  words: (days, view) => typedDays.words(days.map(String), view),
}

/** How the collective votes. */
export const rules = group<CollectiveRules>({
  label: 'editing.rules',
  hint: 'editing.rules-hint',
  fields: {
    quorum: bounded('editing.rule-quorum', 0, 100),
    threshold: bounded('editing.rule-threshold', 50, 100),
    votingDays: bounded('editing.rule-voting-days', 1, mostDays),
    prolongDays: bounded('editing.rule-prolong-days', 1, mostDays),
    mayOpen: required(mayOpen, 'editing.choice-unknown'),
    ballotsPerPerson: bounded('editing.rule-ballots', 1, 10),
    mandatesPerHoster: bounded('editing.rule-mandates', 0, 10),
    reminderDays,
    kinds: group<CollectiveRules['kinds']>({
      label: 'editing.rules-of-kinds',
      hint: 'editing.rules-of-kinds-hint',
      fields: {
        admission: own('admission'),
        appeal: own('appeal'),
        suspension: own('suspension'),
        exclusion: own('exclusion'),
        amendment: own('amendment'),
        ruling: own('ruling'),
        other: own('other'),
      },
    }),
  },
  pair: true,
})
