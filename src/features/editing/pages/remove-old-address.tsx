import type { View } from '../../../ui/view.ts'

export const RemoveOldAddress = ({ view, target }: { view: View; target: string }) => (
  <form method="post" action={view.to(view.address)} class="band stack">
    <input type="hidden" name="revision" value={target} />
    <p>{view.t('editing.old-address-remove-text')}</p>
    <p>
      <button type="submit" class="button outline" name="remove" value="yes">
        {view.t('editing.old-address-remove')}
      </button>
    </p>
  </form>
)
