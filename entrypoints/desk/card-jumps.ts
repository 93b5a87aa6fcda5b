/** What a card does of jumps: there, to another document, and a link for others. */
import type { PinpointPath } from '../../citations/types.ts';
import type { CardActions } from '../../components/card/view.ts';
import type { PageModel } from '../../page/model.ts';
import { copyText } from './copy.ts';
import type { Jumps } from './jumps.ts';
import { linkTo } from './link-to.ts';
import type { PageOutline } from './page-outline.ts';
import { languageOf, spanOf, type Target } from './targets.ts';

interface World {
  readonly model: PageModel;
  readonly outline: PageOutline;
  readonly jumps: Jumps;
}

/**
 * @param shown another part than the one that is cited, where the reader has walked on to it
 * @param leave closes the card and gives focus back to the text: that is where the reader comes back to
 */
export function cardJumps(
  { model, outline, jumps }: World,
  target: Target,
  shown: () => PinpointPath | undefined,
  leave: () => void,
): Pick<CardActions, 'jump' | 'open' | 'link'> {
  return {
    jump() {
      if (target.type !== 'citation') return;
      const path = shown();
      leave();
      jumps.toPart(target, path);
    },
    open(symbol, path, reader = false) {
      const span = spanOf(target);
      leave();
      void jumps.toDocument(symbol, path, languageOf(target, model) ?? model.language, (span && model.index.rangeOf(span)) ?? null, reader);
    },
    async link() {
      const path = shown() ?? (target.type === 'citation' ? target.citation.pinpoint[0] : undefined);
      const link = path && linkTo(model, outline.now, path);
      return link ? copyText(link) : false;
    },
  };
}
