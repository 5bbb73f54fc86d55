/** A day or an instant as programs write it; null for what is none (`2026-W05`, `14:30`, `PT2H`). */
export function isoDate(written: string): string | null {
  const text = written.trim().slice(0, 60)
  try {
    if (/^\d{4}-\d\d-\d\d[T ]\d\d:?\d\d.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text))
      return Temporal.Instant.from(text).toString()
    return /^\d{4}-\d\d-\d\d(?!\d)/.test(text) ? Temporal.PlainDate.from(text.slice(0, 10)).toString() : null
  } catch {
    return null
  }
}
