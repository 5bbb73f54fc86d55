import type { View } from '../../../ui/view.ts'

/** A form of its own, folded: what it does is said before its button. */
export const RemoveService = ({ view, name }: { view: View; name: string }) => (
  <details class="folded band">
    <summary>{view.t('editing.remove-service')}</summary>
    <form method="post" action={view.to(view.address)} class="stack">
      <p>{view.t('editing.remove-service-text', { name })}</p>
      <p>
        <button type="submit" class="button outline" name="remove" value="yes">
          {view.t('editing.remove-service-button', { name })}
        </button>
      </p>
    </form>
  </details>
)
