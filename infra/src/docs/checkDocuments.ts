import { english } from '@signpost/contracts';
import { checkIndex, checkInfos, checkPage, checks, newestRubric } from '@signpost/grading';

/** Every page under docs/checks by its file name, as registry and messages have it today. */
export function checkDocuments(): ReadonlyMap<string, string> {
  const pages = checks.map((check) => [`${check.id}.md`, checkPage(check, english)] as const);
  return new Map([...pages, ['README.md', checkIndex(checkInfos, english, newestRubric.version)]]);
}
