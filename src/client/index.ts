export { allNodes, type Page } from './all-nodes.ts';
export * from './api/operations.ts';
export type { Question, QuestionText } from './api/question.ts';
export { type AskOptions, type Client, type ClientSettings, createClient } from './client.ts';
export { CareerGraphError, type ErrorCode, type ServiceCode, type ServiceError } from './error.ts';
export { type LiveOptions, liveAnswers } from './live-answers.ts';
