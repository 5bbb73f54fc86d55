import { type Topic, topics } from '../visit/visited.ts'
import { accounts } from './accounts.ts'
import { agenda } from './agenda.ts'
import { backups } from './backups.ts'
import { dataRecovery } from './data-recovery.ts'
import { documentation } from './documentation.ts'
import { incidents } from './incidents.ts'
import { infrastructure } from './infrastructure.ts'
import { legal } from './legal.ts'
import { logs } from './logs.ts'
import { packages } from './packages.ts'
import { prices } from './prices.ts'
import { privacy } from './privacy.ts'
import { reports } from './reports.ts'
import { requests } from './requests.ts'
import { statistics } from './statistics.ts'
import { terms } from './terms.ts'
import type { Point, TopicWords } from './topic.ts'

export const wordsOfTopics: Record<Topic, TopicWords> = {
  terms,
  privacy,
  legal,
  accounts,
  backups,
  incidents,
  logs,
  prices,
  reports,
  statistics,
  documentation,
  infrastructure,
  packages,
  requests,
  agenda,
  'data-recovery': dataRecovery,
}

/** What a page about a topic is asked to say, and the words by which we see it. */
export const wordsAsked = (topic: Topic): Point[] => wordsOfTopics[topic].points

export const eachTopic: [Topic, TopicWords][] = topics.map((topic) => [topic, wordsOfTopics[topic]])
