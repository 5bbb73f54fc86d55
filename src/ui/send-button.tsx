import type { Child } from 'hono/jsx'

/** At the end of a form: the one button that sends it. */
export const SendButton = ({ children }: { children: Child }) => (
  <div class="form-actions">
    <button class="button" type="submit">
      {children}
    </button>
  </div>
)
