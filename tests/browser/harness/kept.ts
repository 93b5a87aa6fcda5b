/** The library of the extension under test, and whether it is kept. */
import type { Page } from 'puppeteer-core';

/** What the extension keeps, read in one of its own pages. */
export function kept(own: Page): Promise<{ document: string; language: string; paragraphs: number }[]> {
  return own.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'operative')) return [];
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const database = await done(indexedDB.open('operative'));
    const heads = await done(database.transaction('library').objectStore('library').getAll());
    database.close();
    return heads;
  });
}

/** Whether texts are kept in the library, as the options set it. */
export function setKeeping(own: Page, keepTexts: boolean): Promise<void> {
  return own.evaluate(async (value) => {
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('operative');
      opening.addEventListener('success', () => {
        const transaction = opening.result.transaction('settings', 'readwrite');
        transaction.objectStore('settings').put({ key: 'keepTexts', value });
        transaction.addEventListener('complete', () => {
          opening.result.close();
          resolve();
        });
      });
    });
  }, keepTexts);
}
