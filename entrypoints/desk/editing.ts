/** Notes in the making: kept as they are typed, saved on leaving, on screen until they are safe. */
import type { Fields } from '../../components/editor/fields.ts';
import type { PageModel } from '../../page/model.ts';
import { isWorthKeeping, keep, keepTyping } from './drafts.ts';
import type { PageNotes } from './page-notes.ts';
import type { Draft } from './targets.ts';

/** Milliseconds of rest after which what is typed is kept. */
const TYPING_PAUSE = 300;

/** What the desk does for an editor. */
interface Screen {
  /** opens the editor, or draws it again where it is open */
  open(draft: Draft): void;
  /** closes the editor if it is this one's */
  close(draft: Draft): void;
}

export class Editing {
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly model: PageModel,
    private readonly notes: PageNotes,
    private readonly screen: Screen,
  ) {}

  /** With every letter. */
  typed(draft: Draft, fields: Fields): void {
    draft.fields = fields;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => draft.done || keepTyping(draft, this.model), TYPING_PAUSE);
  }

  /** Saves. Where that fails, the editor stands there (again) with the words in it and the reason. */
  async save(draft: Draft): Promise<void> {
    const kept = await keep(draft, this.model);
    if ('failure' in kept) {
      draft.failure = kept.failure;
      return this.screen.open(draft);
    }
    this.screen.close(draft);
    const others = this.notes.list.map((live) => live.note).filter((note) => note.id !== kept.note.id);
    const known = draft.span && !draft.edited ? { id: kept.note.id, span: draft.span } : undefined;
    await this.notes.take([...others, kept.note], known);
  }

  /** The editor was left: by Esc, a press elsewhere, another card. */
  left(draft: Draft): void {
    if (isWorthKeeping(draft)) void this.save(draft);
  }
}
