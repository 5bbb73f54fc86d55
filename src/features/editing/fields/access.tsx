import type { Typed } from '../../../platform/web/index.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { type Access, type AccessCondition, accessConditions } from '../../hosters/index.ts'
import { type Asked, type Field, isBlank, nameWithin, type Shown, textAt, within } from './field.ts'
import { Legend } from './legend.tsx'
import { price } from './price.tsx'
import { maybeTranslated } from './translated.tsx'

const who = maybeTranslated({ label: 'editing.access-who', most: 300 })
const fee = price('editing.access-fee')
const leastPrice = price('editing.access-price')

/** The ways into a service: each may be there, with who may join and for how much. What is filled in is there. */
export const access: Field<Access[]> = {
  label: 'editing.access',
  read(asked) {
    const read = accessConditions.map((condition) => oneWay(condition, within(asked, condition)))
    return read.some((way) => way === undefined) ? undefined : read.flatMap((way) => way ?? [])
  },
  write: (name, ways) => Object.assign({}, ...accessConditions.map((condition) => written(name, condition, ways))),
  show: (shown) => (
    <Legend view={shown.view} label={shown.view.t('editing.access')} hint={shown.view.t('editing.access-hint')}>
      {accessConditions.map((condition) => (
        <OneWay shown={within(shown, condition)} condition={condition} />
      ))}
    </Legend>
  ),
  words: (ways, view) =>
    ways
      .map(({ condition, who: whom, price }) =>
        [
          view.t(`ui.access-${condition}`),
          who.words(whom, view),
          (condition === 'member' ? fee : leastPrice).words(price, view),
        ]
          .filter(Boolean)
          .join(' · '),
      )
      .join(' ; '),
}

function oneWay(condition: AccessCondition, asked: Asked): Access | null | undefined {
  const isOpen = textAt(asked.typed, nameWithin(asked.name, 'is')) === 'yes'
  if (condition === 'none' || condition === 'free') return isOpen ? { condition, who: null, price: null } : null
  if (!isOpen && isBlank(asked)) return null
  const whom = condition === 'member' ? who.read(within(asked, 'who')) : null
  const cost = (condition === 'member' ? fee : leastPrice).read(within(asked, 'price'))
  return whom === undefined || cost === undefined ? undefined : { condition, who: whom, price: cost }
}

function written(name: string, condition: AccessCondition, ways: Access[]): Typed {
  const own = nameWithin(name, condition)
  const way = ways.find((each) => each.condition === condition)
  return {
    [nameWithin(own, 'is')]: way ? 'yes' : '',
    ...(condition === 'member' ? who.write(nameWithin(own, 'who'), way?.who ?? null) : {}),
    ...fee.write(nameWithin(own, 'price'), way?.price ?? null),
  }
}

const labels = {
  none: 'editing.access-none',
  free: 'editing.access-free',
  member: 'editing.access-member',
  client: 'editing.access-client',
} as const

const OneWay = ({ shown, condition }: { shown: Shown; condition: AccessCondition }) => (
  <div class="row-of">
    <Checkbox
      view={shown.view}
      form={shown.form}
      name={nameWithin(shown.name, 'is')}
      label={shown.view.t(labels[condition])}
    />
    {condition === 'member' && who.show(within(shown, 'who'))}
    {condition === 'member' && fee.show(within(shown, 'price'))}
    {condition === 'client' && leastPrice.show(within(shown, 'price'))}
  </div>
)
