/** Paragraphs of a preamble, which have no numbers: where one ends and the next begins. */
import type { Line } from './lines.ts';

/**
 * How a paragraph of a preamble opens: with a participle or an adjective. Where these have a capital letter their endings tell (`-ing`, `-ed`; `-ant`; `-ando`,
 * `-iendo`); in the other scripts the verbs that resolutions begin with. Asked only where a full line ends with a comma.
 */
const CAPITAL =
  /^(?:(?:Se |S[’'])?\p{Lu}\p{Ll}+(?:ing|ed|ant|ando|endo|iendo)(?=[\s,])|(?:Deeply|Gravely|Strongly|Fully|Once|Aware|Mindful|Conscious|Desirous|Cognizant|Profondément|Vivement|Gravement|Consciente?|Convaincue?|Préoccupée?|Résolue?|Alarmée?|Profundamente|Convencid[ao]|Preocupad[ao]|Alarmad[ao]|Resuelt[ao])(?=[\s,]))/u;
const RUSSIAN =
  /^(?:ссылаясь|напоминая|подтверждая|признавая|отмечая|учитывая|сознавая|осознавая|подчеркивая|приветствуя|выражая|принимая|рассмотрев|заслушав|изучив|получив|будучи|вновь|особо|глубоко|серьезно|решительно|высоко|осуждая|руководствуясь|считая|полагая|отдавая|исходя|стремясь|памятуя|испытывая|желая|констатируя|обращая|настоятельно|поддерживая|одобряя|с (?:удовлетворением|обеспокоенностью|озабоченностью|признательностью|большой|глубокой|сожалением|интересом))(?=[\s,])/u;
const ARABIC = /^(?:و?إذ|وقد|وإدراكا|واقتناعا|وانطلاقا|وتصميما|ورغبة|وحرصا)[\u064b\s]/;
const CHINESE =
  /^[又还并再]?(?:特别|严重|深为|深切|十分|满意地|赞赏地|关切地)?(?:回顾|重申|认识|注意|强调|着重|确认|欢迎|表示|铭记|意识|考虑|深信|坚信|确信|决心|审议|关切|赞赏|承认|遵循|希望|鉴于|念及|肯定|申明|谴责|痛惜|感到|赞扬)/;

const opens = (head: string): boolean => CAPITAL.test(head) || RUSSIAN.test(head) || ARABIC.test(head) || CHINESE.test(head);

/** The word that a line opens with; of Chinese two characters, behind the one that says "also". */
export function openingWord(text: string): string {
  return /^[又还并再]?([\p{Script=Han}]{2})/u.exec(text)?.[1] ?? /^[\p{L}\p{M}’'-]+/u.exec(text)?.[0] ?? '';
}

/** Opening words of the paragraphs that begin after a line which ended early: certain ones, in text torn from print. */
export function openingWords(body: readonly Line[], from: number, to: (line: Line) => boolean, text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (let at = from; at < body.length && !to(body[at] as Line); at++) {
    const [last, line] = [body[at - 1], body[at] as Line];
    if (last && (last.formula || (last.comma && last.short)))
      words.add(openingWord(text.slice(line.start, Math.min(line.end, line.start + 40))));
  }
  return words;
}

/** Whether a line begins a new paragraph of the preamble after `last`. */
export function beginsPreambular(last: Line, line: Line, text: string, torn: boolean, known: ReadonlySet<string>): boolean {
  if (!torn) return last.comma || last.finished || (last.title && !line.title && !line.small);
  if (!last.comma && !last.finished) return false;
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  return last.short || opens(head) || known.has(openingWord(head));
}

/** Whether what ends so is a paragraph of a preamble: with a comma or semicolon, or with nothing. */
export const isPreambular = (last: Line): boolean => !last.ends && !last.introduces;
