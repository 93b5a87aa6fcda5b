/** Signs that a file has for letters, as the letters: forms that Arabic letters take by their neighbours, Latin ligatures, radicals of a Chinese font. */

/** Radicals that are characters too, and of which Unicode does not say so by a decomposition: each before its character. */
const RADICALS =
  '⼾户⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺶羊⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const CHARACTERS = new Map(Array.from({ length: RADICALS.length / 2 }, (_, at) => [RADICALS.charAt(2 * at), RADICALS.charAt(2 * at + 1)]));

const FORMS = /[\u2f00-\u2fd5\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]+/g;

/** The stroke that draws Arabic words out, under its own name. */
const STROKE = /(?<=[\u0620-\u063f\u0641-\u0646\u0648-\u06ff])\u0640+|\u0640+(?=[\u0620-\u063f\u0641-\u06ff])/g;

/** Lam and alef in one sign, whose letters the file names from the left: a word does not begin with two alefs. */
const TURNED = /(?<=(?<!\p{L})[وفبك]{0,2}ا)([اأإآ])ل/gu;

/** The letters themselves. A ligature is as many as it stands for. */
export const plainLetters = (text: string): string =>
  text
    .replace(STROKE, '')
    .replace(TURNED, 'ل$1')
    .replace(/[\u2e80-\u2ef3⼾]/g, (radical) => CHARACTERS.get(radical) ?? radical)
    .replace(FORMS, (forms) => forms.normalize('NFKC'));
