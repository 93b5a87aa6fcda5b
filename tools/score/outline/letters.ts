/** Letters before the items of a text, told from their order alone: apart from the outline's own reading of them, which is measured by it. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  latin: [...'abcdefghijklmnopqrstuvwxyz', ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letter + letter)],
  spanish: [...'abcdefghijklmnñopqrstuvwxyz'],
  cyrillic: [...'абвгдежзиклмнопрстуфхцчшщ'],
  arabic: [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  roman: 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx'.split(
    ' ',
  ),
  han: '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八'.split(
    ' ',
  ),
  circled: [
    ...'㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
    ...'十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八'.split(' '),
  ],
  digit: Array.from({ length: 40 }, (_, at) => String(at + 1)),
};

const LATIN_NAMES = SETS.latin as string[];
const ROMAN_NAMES = SETS.roman as string[];

const MARKED =
  /^(?:([a-z]|[ivx]{1,4})\.(?=\s)|[(（]?([a-zñ]{1,6}|[а-щ])[)）]|[(（]([أ-ي])ـ?[)）]|[’‘'‛′]\s?(\d{1,2})\s?[’‘'‛′]|([㈠-㈩])|[(（]([一二三四五六七八九十]{1,4})[)）])[\s\u00a0]*/;

export interface Letter {
  /** as printed */
  readonly mark: string;
  readonly rest: string;
  readonly written: string;
}

/** The letter that a line begins with. */
export function letterOf(text: string): Letter | null {
  const found = MARKED.exec(text);
  if (!found) return null;
  const written = found.slice(1).find((group) => group !== undefined) ?? '';
  // Russian texts mix both alphabets
  const likeLatin = 'асео'.indexOf(written);
  return { mark: found[0].trim(), rest: text.slice(found[0].length), written: likeLatin < 0 ? written : ('aceo'[likeLatin] as string) };
}

interface OpenList {
  set: string;
  place: number;
  name: string;
}

/** Open lists of one paragraph. */
export class Lists {
  readonly #open: OpenList[] = [];

  /** Names of the item and of those around it, outermost first; null where the letter follows on nothing. */
  next(written: string): string[] | null {
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      const level = this.#open[depth] as OpenList;
      const sets = level.place < 14 && level.set === 'latin' ? ['latin', 'spanish'] : [level.set];
      const set = sets.find((each) => SETS[each]?.[level.place] === written);
      if (set === undefined) continue;
      this.#open.length = depth + 1;
      level.place++;
      level.set = set;
      level.name = this.#name(level.set, level.place);
      return this.#open.map(({ name }) => name);
    }
    const set = Object.keys(SETS).find((each) => SETS[each]?.[0] === written);
    if (set === undefined) return null;
    this.#open.push({ set, place: 1, name: this.#name(set, 1) });
    return this.#open.map(({ name }) => name);
  }

  get depth(): number {
    return this.#open.length;
  }

  #name(set: string, place: number): string {
    if (set === 'spanish') return (SETS.spanish as string[])[place - 1] ?? '';
    const names = set === 'latin' || set === 'cyrillic' || set === 'arabic' ? LATIN_NAMES : ROMAN_NAMES;
    return names[place - 1] ?? '';
  }
}
