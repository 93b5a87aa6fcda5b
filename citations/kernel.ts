/** What a citation is built around: a symbol, or a number of a form that resolutions have. Offsets in folded text. */
import type { Span } from './types.ts';

/** A letter of a part, `B` of `57/270 B`, in Latin. */
export interface PartLetter extends Span {
  readonly letter: string;
}

export interface Kernel {
  readonly start: number;
  /** end of the number, without letters of parts */
  readonly end: number;
  /** `chain`: numbers of the Security Council in a row, `1267/1989/2253`; `cop`: a decision of a conference of parties, `1/CP.21` */
  readonly form: 'symbol' | 'special' | 'old' | 'dated' | 'slash' | 'plain' | 'chain' | 'cop';
  /** `symbol`: canonical symbols (two for a joint one are kept as one); else empty */
  readonly symbol: string;
  /** session, or year, as written: `67`, `S-26`, `XXI`, `2000` */
  readonly session: string;
  /** number within it */
  readonly number: string;
  /** letters of parts, ranges written out, with where each stands */
  readonly letters: readonly PartLetter[];
  /** `symbol`: what is named behind it in short, `A/75/5 and Add.1`, `A/DEC/76/553 A and B`; `chain`: each number */
  readonly more: readonly (Span & { readonly name: string })[];
}

/** Where a kernel ends with all that belongs to it. */
export const endOf = ({ end, letters, more }: Kernel): number => Math.max(end, letters.at(-1)?.end ?? 0, more.at(-1)?.end ?? 0);
