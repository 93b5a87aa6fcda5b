/** Text of the card's only style sheet, for its shadow root: a file of CSS would need a web-accessible resource. */
import card from './card.css?inline';
import jump from './jump.css?inline';
import timeline from './timeline.css?inline';
import parts from './parts.css?inline';
import tokens from './tokens.css?inline';

export const CARD_SHEET: string = tokens + parts + timeline + card + jump;
