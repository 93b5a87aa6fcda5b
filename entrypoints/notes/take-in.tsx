/** Files of notes taken in: chosen in a dialog, or dropped on the page. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TransferBanner } from '../../components/notes/transfer-banner.tsx';
import type { Words } from '../../locales/words.ts';
import type { ImportResult } from '../../storage/transfer.ts';

export interface TakenFile {
  readonly name: string;
  readonly result: ImportResult;
}

/** One after another: each file is checked and written whole, or not at all. */
export async function takeFiles(files: readonly File[], importNotes: (text: string) => Promise<ImportResult>): Promise<TakenFile[]> {
  const taken: TakenFile[] = [];
  for (const file of files) taken.push({ name: file.name, result: await importNotes(await file.text()) });
  return taken;
}

interface TakenProps {
  readonly files: readonly TakenFile[];
  readonly words: Words;
  readonly close: () => void;
}

/** What became of each file. */
export function Taken({ files, words, close }: TakenProps) {
  return (
    <div class="taken">
      {files.map(({ name, result }) => (
        <section key={name} aria-label={name}>
          <h2 class="meta">
            <bdi>{name}</bdi>
          </h2>
          <TransferBanner report={{ kind: 'imported', result }} words={words} close={close} />
        </section>
      ))}
    </div>
  );
}

const holdsFiles = (transfer: DataTransfer | null): transfer is DataTransfer => transfer?.types.includes('Files') ?? false;

interface DropProps {
  readonly words: Words;
  readonly take: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** Takes files that are dropped anywhere on it; else the browser would open them in place of this page. */
export function DropZone({ words, take, children }: DropProps) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  };
  const onDragLeave = (event: DragEvent & { readonly currentTarget: HTMLElement }): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  return (
    <div class="drop-zone" onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {over && (
        <p class="drop-here">
          <strong>{words('notes_drop')}</strong>
        </p>
      )}
    </div>
  );
}
