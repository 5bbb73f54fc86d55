/** What is written, as an address of the web; null when it is none (`mailto:`, `data:`, `javascript:`). */
export function webAddress(written: string, base: string): string | null {
  const url = written.length <= 2000 ? URL.parse(written.replace(calendar, 'https:'), base) : null
  return url !== null && /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '' ? url.href : null
}

/** Programs that keep calendars read it over https. */
const calendar = /^webcals?:/i
