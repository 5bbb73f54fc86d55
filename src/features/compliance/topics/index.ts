export { wordsAsked } from './all-topics.ts'
export { topicOfLink, topicsOfLink } from './of-link.ts'
export { type PointSeen, pointsIn, topicsOfWords } from './of-words.ts'
export type { Point } from './topic.ts'
