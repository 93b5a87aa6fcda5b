import { beforeEach, describe, expect, it } from 'vitest';
import { CitationPainter } from '../../../page/painting/citations.ts';
import type { PaintedCitation } from '../../../page/painting/citations.ts';
import { GroundReader, toneOf } from '../../../page/painting/ground.ts';
import { MARKS_CSS, rangeOf, setPage, watchPage } from './stage.ts';

const names = (): string[] => [...CSS.highlights.keys()].filter((name) => name.startsWith('operative-'));
const words = (name: string): string[] =>
  [...(CSS.highlights.get(`operative-mark-${name}`) ?? [])].map((range) =>
    (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
  );

const PAGE = `<p>Recalling resolution 67/219, resolution 48/12, and resolution 99/999 of 1 May 2020,</p>
  <p style="background: #112; color: #eee">and in the dark resolution 70/1.</p>`;

const item = (id: number, text: string, mark: PaintedCitation['mark']): PaintedCitation => ({ id, range: rangeOf(text), mark });
const all = (): PaintedCitation[] => [
  item(1, 'resolution 67/219', 'known'),
  item(2, 'resolution 48/12', 'open'),
  item(3, 'resolution 99/999', 'unknown'),
  item(3, '1 May 2020', 'doubt'),
  item(4, 'resolution 70/1', 'known'),
];

beforeEach(() => {
  CSS.highlights.clear();
  setPage(PAGE);
});

describe('marks of citations', () => {
  it('stand on the words, each standing by its own line, and follow the ground', () => {
    const page = watchPage();
    new CitationPainter().paint(all());
    expect(words('known')).toEqual(['resolution 67/219']);
    expect(words('known-dark')).toEqual(['resolution 70/1']);
    expect(words('open')).toEqual(['resolution 48/12']);
    expect(words('unknown')).toEqual(['resolution 99/999']);
    expect(words('doubt')).toEqual(['1 May 2020']);
    expect(page.records()).toEqual([]);
  });

  it('are painted in slices, and taken away by id', () => {
    const painter = new CitationPainter();
    for (const each of all()) painter.paint([each]);
    painter.remove([3, 4, 77]);
    expect([words('known'), words('known-dark'), words('unknown'), words('doubt')]).toEqual([['resolution 67/219'], [], [], []]);
    painter.repaint([item(1, 'resolution 67/219', 'open')]);
    expect([words('known'), words('open')]).toEqual([[], ['resolution 48/12', 'resolution 67/219']]);
    painter.clear();
    expect(names()).toEqual([]);
  });

  it('can be plain, or off but for the open one', () => {
    const painter = new CitationPainter({ setting: 'plain' });
    painter.paint(all());
    expect([words('plain'), words('known')]).toEqual([['resolution 67/219'], []]);
    painter.setting = 'off';
    expect(names()).toEqual([]);
    painter.activate(rangeOf('resolution 48/12'), 'open');
    expect(names().sort()).toEqual(['operative-mark-active', 'operative-mark-open']);
    expect(words('open')).toEqual(['resolution 48/12']);
    painter.activate(null);
    expect(names()).toEqual([]);
    painter.setting = 'quiet';
    expect([words('known'), words('open')]).toEqual([['resolution 67/219'], ['resolution 48/12']]);
  });

  it('wash the one whose card is open, one at a time', () => {
    const painter = new CitationPainter();
    painter.paint(all());
    painter.activate(rangeOf('resolution 67/219'));
    expect(words('active')).toEqual(['resolution 67/219']);
    painter.activate(rangeOf('resolution 70/1'));
    expect([words('active'), words('active-dark')]).toEqual([[], ['resolution 70/1']]);
    painter.activate(null);
    expect(names().some((name) => name.includes('active'))).toBe(false);
  });

  it('take away what an older run left, and nothing of the page’s own', () => {
    CSS.highlights.set('operative-mark-open', new Highlight(rangeOf('Recalling')));
    CSS.highlights.set('search', new Highlight(rangeOf('Recalling')));
    const painter = new CitationPainter();
    expect([...CSS.highlights.keys()]).toEqual(['search']);
    painter.paint(all());
    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['search']);
  });

  it('follow a page that turns dark', () => {
    const painter = new CitationPainter();
    painter.paint(all());
    const style = document.createElement('style');
    style.textContent = 'body { background: #000; color: #fff }';
    document.body.append(style);
    painter.refresh();
    expect([words('known'), words('known-dark')]).toEqual([[], ['resolution 67/219', 'resolution 70/1']]);
  });

  it('three thousand of them leave no record and cost one pass', () => {
    setPage(
      Array.from(
        { length: 300 },
        (_, block) => `<p>${Array.from({ length: 10 }, (__, each) => `resolution ${block}/${each}`).join(', ')}</p>`,
      ).join(''),
    );
    const items = [...document.querySelectorAll('p')].flatMap((paragraph, block) => {
      const text = paragraph.firstChild as Text;
      return [...text.data.matchAll(/resolution [\d/]+/g)].map((found, each): PaintedCitation => ({
        id: block * 10 + each,
        range: new StaticRange({
          startContainer: text,
          startOffset: found.index,
          endContainer: text,
          endOffset: found.index + found[0].length,
        }),
        mark: 'known',
      }));
    });
    const page = watchPage();
    const painter = new CitationPainter();
    painter.paint(items);
    expect(CSS.highlights.get('operative-mark-known')?.size).toBe(3000);
    expect(page.records()).toEqual([]);
  });

  it('every name that is painted has a line in the style, for light and dark, and on the screen only', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(MARKS_CSS);
    const screen = sheet.cssRules[0] as CSSMediaRule;
    expect([...sheet.cssRules].every((rule) => rule instanceof CSSMediaRule && rule.media.mediaText.startsWith('screen'))).toBe(true);
    const rules = [...screen.cssRules] as CSSStyleRule[];
    const painted = ['known', 'plain', 'open', 'unknown', 'doubt', 'active'].flatMap((name) => [
      `::highlight(operative-mark-${name})`,
      `::highlight(operative-mark-${name}-dark)`,
    ]);
    expect(rules.map((rule) => rule.selectorText)).toEqual(painted);
    const styles = ['solid', 'dotted', 'dashed', 'wavy'].map(
      (line) =>
        rules.filter(
          (rule) =>
            rule.style.textDecorationLine === 'underline' &&
            (rule.style.textDecoration.match(/dotted|dashed|wavy/)?.[0] ?? 'solid') === line,
        ).length,
    );
    expect(styles).toEqual([4, 2, 2, 2]);
  });
});

describe('marks that the page took away', () => {
  const shown = (): string[][] => ['known', 'known-dark', 'open', 'unknown', 'doubt', 'active'].map(words);

  it('come back, the open one too, and only those that are still meant', () => {
    const painter = new CitationPainter();
    painter.paint(all());
    painter.activate(rangeOf('resolution 48/12'), 'open');
    painter.remove([3]);
    const before = shown();
    for (const take of [
      () => CSS.highlights.clear(),
      () => CSS.highlights.get('operative-mark-known')?.clear(),
      () => CSS.highlights.get('operative-mark-open')?.delete([...(CSS.highlights.get('operative-mark-open') ?? [])][0] as AbstractRange),
    ]) {
      take();
      expect(shown()).not.toEqual(before);
      painter.mend();
      expect(shown()).toEqual(before);
    }
    painter.clear();
    painter.mend();
    expect(names()).toEqual([]);
  });

  it('stay away where marks are off', () => {
    const painter = new CitationPainter({ setting: 'off' });
    painter.paint(all());
    painter.mend();
    expect(names()).toEqual([]);
  });
});

describe('ground', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light', 1],
    ['rgba(0, 0, 0, 0)', 'dark', 0],
    ['rgb(30, 30, 60)', 'dark', 1],
    ['oklch(0.3 0.1 250)', 'dark', 1],
    ['oklab(0.9 0 0 / 0.25)', 'light', 0.25],
    ['lab(20 3 none)', 'dark', 1],
    ['color(srgb 0.9 0.9 0.9 / 0.5)', 'light', 0.5],
  ] as const)('reads %s', (color, ground, alpha) => {
    expect(toneOf(color)).toEqual({ ground, alpha });
  });

  it('is that of the nearest ancestor that has one; over a picture the opposite of the text', () => {
    setPage(`<div style="background: black"><p id="a" style="background: rgb(255 255 255 / 0.1)">a</p><p id="b" style="background: #ffe">b</p></div>
      <p id="c" style="background-image: linear-gradient(red, blue); color: white">c</p><p id="d">d</p>`);
    const grounds = new GroundReader();
    expect(['a', 'b', 'c', 'd'].map((id) => grounds.at(document.querySelector(`#${id}`)?.firstChild ?? document))).toEqual([
      'dark',
      'light',
      'dark',
      'light',
    ]);
  });
});
