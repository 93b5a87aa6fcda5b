import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newNote } from './world.ts';

type Send = (...message: unknown[]) => Promise<unknown>;

interface Browser {
  runtime: { sendMessage: Send } | undefined;
  tabs: { sendMessage: Send };
}

/** The part of the extension's `browser` that is used; each test puts its own in. */
const unset = () => Promise.reject(new Error('not set'));
const browser: Browser = { runtime: { sendMessage: unset }, tabs: { sendMessage: unset } };
vi.stubGlobal('chrome', browser);

const { ask, askPage } = await import('../../../ask.ts');

const good = { ok: true, value: [] };
let send = vi.fn<Send>();

beforeEach(() => {
  send = vi.fn<Send>();
  browser.runtime = { sendMessage: send };
  browser.tabs.sendMessage = send;
});

describe('asking the background', () => {
  it('sends the envelope and gives the answer', async () => {
    send.mockResolvedValue(good);
    expect(await ask('notes.here', {})).toEqual(good);
    expect(send.mock.calls).toEqual([[{ type: 'notes.here', body: {} }]]);
  });

  it('hands a failure on, and asks no second time', async () => {
    const failure = { ok: false, failure: { code: 'no-document', detail: '' } };
    send.mockResolvedValue(failure);
    expect(await ask('notes.here', {})).toEqual(failure);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['no answer', () => Promise.resolve(undefined)],
    ['no receiver', () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'))],
    ['a closed port', () => Promise.reject(new Error('The message port closed before a response was received.'))],
    [
      'a closed channel',
      () =>
        Promise.reject(
          new Error(
            'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
          ),
        ),
    ],
  ])('asks once more after %s', async (_, once) => {
    send.mockImplementationOnce(once).mockResolvedValue(good);
    expect(await ask('notes.here', {})).toEqual(good);
    send.mockReset().mockImplementation(once);
    expect(await ask('notes.here', {})).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives a new note one id for both attempts', async () => {
    send.mockResolvedValueOnce(undefined).mockResolvedValue(good);
    await ask('note.add', newNote().body as never);
    const ids = send.mock.calls.map(([message]) => (message as { body: { id: string } }).body.id);
    expect(ids[0]).toMatch(/^[\da-f]{8}-/);
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  it('fails as a value where the extension was updated under the page', async () => {
    send.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('notes.here', {})).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    expect(send).toHaveBeenCalledTimes(1);
    browser.runtime = undefined;
    expect(await ask('notes.here', {})).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  });
});

describe('asking a page', () => {
  it('asks the top frame of the tab', async () => {
    send.mockResolvedValue({ ok: true, value: true });
    expect(await askPage(4, 'note.show', { id: 'n' })).toEqual({ ok: true, value: true });
    expect(send.mock.calls).toEqual([[4, { type: 'note.show', body: { id: 'n' } }, { frameId: 0 }]]);
  });
});
