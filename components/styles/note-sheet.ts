/** Text of the style sheet of notes in the card and on paper, which comes with the script that draws them. */
import note from './note.css?inline';
import print from './print.css?inline';

export const NOTE_SHEET: string = note;
/** while notes are printed */
export const PRINT_SHEET: string = print;
