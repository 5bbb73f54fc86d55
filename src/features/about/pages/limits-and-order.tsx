import type { Child } from 'hono/jsx'
import type { View } from '../../../ui/view.ts'

const limits = ['about.limits-dated', 'about.limits-unmeasured', 'about.limits-word', 'about.limits-guarantee'] as const

const strong = (words: Child) => <strong>{words}</strong>

/** What nobody may expect of these lists. */
export const Limits = ({ view: { t } }: { view: View }) => (
  <>
    <h2 id="limits">{t('about.limits')}</h2>
    <div class="prose">
      <ul>
        {limits.map((key) => (
          <li>{t.rich<Child>(key, { b: strong })}</li>
        ))}
      </ul>
    </div>
  </>
)

/** Why a result stands where it stands: what the search really does. */
export const OrderOfLists = ({ view: { t, collective } }: { view: View }) => (
  <>
    <h2 id="order">{t('about.order')}</h2>
    <div class="prose">
      <p>{t('about.order-draw', { zone: collective.timeZone })}</p>
      <p>{t('about.order-two')}</p>
      <p>{t('about.order-asked')}</p>
    </div>
  </>
)
