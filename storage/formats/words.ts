import type { PinpointPath } from '../../citations/types.ts';
import type { Label } from '../types.ts';

/** What an export says in the reader's language. The caller's: no words of the interface stand in this room. */
export interface ExportWords {
  /** of the words (BCP 47) */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** heading of the whole */
  readonly notes: string;
  /** headings of columns */
  readonly document: string;
  readonly title: string;
  readonly reference: string;
  readonly edition: string;
  readonly quote: string;
  readonly note: string;
  readonly label: string;
  readonly tags: string;
  readonly made: string;
  readonly changed: string;
  readonly address: string;
  /** "General Assembly resolution 67/219, para. 11 (a)". `document`: as in `Anchor.document` */
  readonly cite: (document: string, paragraph: PinpointPath | null) => string;
  /** "Position" */
  readonly labelled: (label: Label) => string;
  /** "14 March 2024"; milliseconds since 1970 */
  readonly day: (moment: number) => string;
}
