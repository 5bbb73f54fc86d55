import { path } from '../platform/path.ts'
import { AboutQuery, AnswersQuery, TopicsQuery } from './queries.ts'

/** Where people talk with each other. */
export const communityPaths = {
  discussions: path('/discussions', { query: TopicsQuery }),
  discussionAdd: path('/discussions/new', { query: AboutQuery }),
  discussion: path('/discussions/:slug', { query: AnswersQuery }),
  discussionAnswers: path('/discussions/:slug/answers'),
  discussionAnswer: path('/discussions/:slug/answers/:number'),
  discussionAnswerEdit: path('/discussions/:slug/answers/:number/edit'),
  discussionAnswerErasure: path('/discussions/:slug/answers/:number/erasure'),
  discussionFollowing: path('/discussions/:slug/following'),
  discussionFollowingEnd: path('/discussions/:slug/following/end'),
  discussionClosing: path('/discussions/:slug/closing'),
  discussionReopening: path('/discussions/:slug/reopening'),
} as const
