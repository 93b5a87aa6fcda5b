/** What is shipped: permissions as they are meant, no file that a page may ask for, the stores' own check, the budget of sizes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import webExt from 'web-ext';
import { sizes } from '../../tools/bench/sizes.ts';
import { builtExtension } from './harness/browsers.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly side_panel?: { readonly default_path: string };
  readonly sidebar_action?: object;
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifestOf = (kind: 'chromium' | 'firefox'): Manifest =>
  JSON.parse(readFileSync(`${builtExtension(kind)}/manifest.json`, 'utf8')) as Manifest;

describe.each(['chromium', 'firefox'] as const)('the package for %s', (kind) => {
  test('asks for these permissions and no more', () => {
    const { permissions, host_permissions } = manifestOf(kind);
    // Chromium's panel and hidden page have permissions of their own, which warn of nothing
    const own = kind === 'chromium' ? ['offscreen', 'sidePanel'] : [];
    expect([...permissions].sort()).toEqual(
      ['contextMenus', 'declarativeNetRequestWithHostAccess', 'scripting', ...own, 'storage', 'unlimitedStorage'].sort(),
    );
    expect(host_permissions).toEqual([
      'https://*.un.org/*',
      'https://undocs.org/*',
      'https://*.undocs.org/*',
      'https://*.ohchr.org/*',
      'https://*.refworld.org/*',
    ]);
  });

  test('has a side panel, which does not open by itself', () => {
    const { side_panel, sidebar_action } = manifestOf(kind);
    if (kind === 'chromium') expect([side_panel?.default_path, sidebar_action]).toEqual(['sidepanel.html', undefined]);
    else {
      expect(sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', default_title: 'Operative', open_at_install: false });
      expect(side_panel).toBeUndefined();
    }
  });

  test('lets no page connect to it, load a file of it or frame one, but the page that redirects lead to, whose address no page knows', () => {
    const { web_accessible_resources, externally_connectable, content_security_policy } = manifestOf(kind);
    expect(externally_connectable).toBeUndefined();
    expect(web_accessible_resources).toEqual([
      { resources: ['opening.html'], matches: ['<all_urls>'], ...(kind === 'chromium' ? { use_dynamic_url: true } : {}) },
    ]);
    // our own hidden page stands in a frame of our own
    expect(content_security_policy.extension_pages).toMatch(/; frame-ancestors 'self'$/);
  });

  test('lets its pages fetch from the hosts that it may read, and from no other', () => {
    const { content_security_policy, host_permissions } = manifestOf(kind);
    const named = /connect-src 'self' ([^;]*)/.exec(content_security_policy.extension_pages)?.[1]?.split(' ') ?? [];
    // `*.un.org` means `un.org` too in a pattern of permissions, and does not in a policy
    const meant = host_permissions.map((pattern) => pattern.slice(0, -'/*'.length)).flatMap((origin) => [origin, origin.replace('*.', '')]);
    expect(named.sort()).toEqual([...new Set(meant)].sort());
  });
});

test('the store of Firefox finds no fault with it', async () => {
  const { errors } = await webExt.cmd.lint(
    { sourceDir: builtExtension('firefox'), output: 'none', artifactsDir: builtExtension('firefox') },
    { shouldExitProgram: false },
  );
  expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});

test.each(sizes().map((size) => [size.what, size] as const))('%s is within its budget', (_, { bytes, budget }) => {
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(budget);
});
