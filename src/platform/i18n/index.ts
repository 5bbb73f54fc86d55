export { type Formats, formatsIn } from './format.ts'
export { isLanguage, type Language, languages, preferredLanguage } from './languages.ts'
export { isKey, type Key, type Translate, translator, type Values } from './translate.ts'
export { inLanguage, type Translated } from './translated.ts'
