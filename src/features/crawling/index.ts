export { type ImportResult, importBundle, loadExamples } from './bundle/import-bundle.ts'
