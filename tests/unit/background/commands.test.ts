import { describe, expect, it } from 'vitest';
import { onCommand } from '../../../entrypoints/background/commands.ts';
import type { Tabs } from '../../../entrypoints/background/commands.ts';
import { createMenu, onMenuClick } from '../../../entrypoints/background/menu.ts';
import { OPEN_READER } from '../../../entrypoints/background/reader.ts';
import { OPEN_PANEL } from '../../../entrypoints/background/panel.ts';
import { isCommandName } from '../../../entrypoints/background/validate.ts';
import config from '../../../wxt.config.ts';

function tabsWith(active: { id?: number }[], listening = true) {
  const sent: unknown[][] = [];
  const tabs: Tabs = {
    query: async () => active,
    sendMessage: async (...message) => {
      if (!listening) throw new Error('Could not establish connection. Receiving end does not exist.');
      sent.push(message);
    },
  };
  return { tabs, sent };
}

describe('a command', () => {
  const message = { type: 'command', body: { name: 'back' } };

  it('goes to the tab it was given in', async () => {
    const { tabs, sent } = tabsWith([{ id: 9 }]);
    await onCommand(tabs, {})('back', { id: 4 });
    expect(sent).toEqual([[4, message]]);
  });

  it('goes to the active tab where the browser names none', async () => {
    const { tabs, sent } = tabsWith([{ id: 9 }]);
    await onCommand(tabs, {})('back');
    expect(sent).toEqual([[9, message]]);
  });

  it('is passed over where nobody listens, where there is no tab, and where it is none of ours', async () => {
    const nobody = tabsWith([], false);
    await onCommand(nobody.tabs, {})('back', { id: 4 });
    await onCommand(nobody.tabs, {})('back');
    const { tabs, sent } = tabsWith([{ id: 9 }]);
    await onCommand(tabs, {})('_execute_action', { id: 4 });
    expect(sent).toEqual([]);
  });

  it('is known for every command of the manifest', () => {
    const { manifest } = config;
    if (typeof manifest !== 'function') throw new Error('the manifest is no function');
    const made = manifest({ browser: 'chrome', command: 'build', manifestVersion: 3, mode: 'production' });
    if (made instanceof Promise) throw new Error('the manifest is a promise');
    const names = Object.keys(made.commands ?? {}).filter((name) => !name.startsWith('_'));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !isCommandName(name))).toEqual([OPEN_PANEL, OPEN_READER]);
  });
});

describe('the key of the side panel', () => {
  it('opens it in its own turn, since a browser takes that for the reader’s press only then', () => {
    const { tabs, sent } = tabsWith([{ id: 9 }]);
    const opened: unknown[] = [];
    const sidePanel = { open: async (where: unknown) => void opened.push(where) };
    void onCommand(tabs, { sidePanel })(OPEN_PANEL, { id: 4, windowId: 2 });
    expect(opened).toEqual([{ windowId: 2 }]);
    const sidebarAction = { toggle: async () => void opened.push('toggled') };
    void onCommand(tabs, { sidebarAction })(OPEN_PANEL);
    expect(opened).toEqual([{ windowId: 2 }, 'toggled']);
    expect(sent).toEqual([]);
  });

  it('does nothing where the browser has no panel, or names no window', async () => {
    const { tabs } = tabsWith([]);
    const opened: unknown[] = [];
    await onCommand(tabs, {})(OPEN_PANEL, { id: 4, windowId: 2 });
    await onCommand(tabs, { sidePanel: { open: async (where) => void opened.push(where) } })(OPEN_PANEL);
    expect(opened).toEqual([]);
  });
});

describe('the context menu', () => {
  it('is made anew, for selected words and for the page, on the hosts we read', async () => {
    const done: unknown[] = [];
    const menus = { removeAll: async () => void done.push('removed'), create: (item: unknown) => done.push(item) };
    const titles = {
      'write-note': 'Note on these words',
      'write-note-here': 'Note on this paragraph',
      'open-reader': 'Open in the reader',
    };
    await createMenu(menus, titles, ['https://*.un.org/*']);
    const documentUrlPatterns = ['https://*.un.org/*'];
    expect(done.slice(0, 3)).toEqual([
      'removed',
      { id: 'write-note', title: 'Note on these words', contexts: ['selection'], documentUrlPatterns },
      { id: 'write-note-here', title: 'Note on this paragraph', contexts: ['page'], documentUrlPatterns },
    ]);
    expect(done[3]).toMatchObject({ id: 'open-reader', title: 'Open in the reader', contexts: ['link'] });
  });

  it('tells the frame whose words are selected', async () => {
    const { tabs, sent } = tabsWith([]);
    const opened: unknown[] = [];
    const click = onMenuClick(tabs, async (tab, address) => void opened.push([tab?.id, address]));
    await click({ menuItemId: 'write-note', frameId: 6 }, { id: 4 });
    await click({ menuItemId: 'write-note-here', frameId: 0 }, { id: 4 });
    await click({ menuItemId: 'another' }, { id: 4 });
    await click({ menuItemId: 'open-reader', linkUrl: 'https://documents.un.org/a.pdf' }, { id: 4 });
    expect(opened).toEqual([[4, 'https://documents.un.org/a.pdf']]);
    expect(sent).toEqual([
      [4, { type: 'command', body: { name: 'write-note' } }, { frameId: 6 }],
      [4, { type: 'command', body: { name: 'write-note-here' } }, { frameId: 0 }],
    ]);
  });
});
