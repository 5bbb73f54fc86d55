/** Whether these bytes are a text that nobody takes for a page: UTF-8, without controls, with no markup at its head. */
export function isPlainText(bytes: Uint8Array): boolean {
  const text = decoded(bytes)
  return text !== undefined && !controls.test(text) && !markup.test(text) && !text.startsWith('%PDF')
}

const controls = /[^\P{Cc}\t\n\r\f]/u

/** What browsers take for a page when they look for themselves (WHATWG MIME sniffing). */
const markup =
  /^\s*<(!--|(!doctype|\?xml|html|head|body|script|svg|iframe|h1|div|font|table|a|style|title|b|br|p|math|link|meta)\b)/i

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Another charset or no text at all: expected with files of others.
    return undefined
  }
}
