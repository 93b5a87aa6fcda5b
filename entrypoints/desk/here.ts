/** Asks about the document that this frame shows. */
import { ask } from '../../ask.ts';
import type { AnswerOf, Ask, FromPage, PageState, Result } from '../../messages.ts';
import type { PageModel } from '../../page/model.ts';

/** What needs a document, and may be answered `no-document` where the address of the frame has changed since we said which it is. */
type Here = 'notes.here' | 'notes.placed' | 'note.add' | 'note.edit' | 'draft.keep' | 'drafts.here' | 'jump.wish';

/** Says which document this frame shows. */
export function sayOpened(model: PageModel): Promise<Result<PageState>> {
  model.follow();
  const { symbol, language } = model.identity;
  return ask('page.opened', { document: symbol, language, title: model.title });
}

/** Asks; where the document has to be said first (a page changed its own address), says it and asks again. */
export async function askHere<K extends Here>(model: PageModel, type: K, body: Ask<FromPage, K>): Promise<Result<AnswerOf<FromPage, K>>> {
  const answer = (await ask(type, body)) as Result<AnswerOf<FromPage, K>>;
  if (answer.ok || answer.failure.code !== 'no-document') return answer;
  const opened = await sayOpened(model);
  return opened.ok ? ((await ask(type, body)) as Result<AnswerOf<FromPage, K>>) : answer;
}
