import type { Child } from 'hono/jsx'

interface Props {
  id: string
  label: Child
  hint?: Child
  code: string
}

/** Something to copy: a fragment of HTML, an address. */
export const Snippet = ({ id, label, hint, code }: Props) => (
  <div class="field snippet">
    <label for={id}>{label}</label>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    <textarea id={id} readonly rows={4} spellcheck={false} aria-describedby={hint ? `${id}-hint` : undefined}>
      {code}
    </textarea>
  </div>
)
