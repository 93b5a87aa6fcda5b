/**
 * Between the script that reads a page and the one that tells the side panel about it. The second is loaded only where a panel stands beside the
 * page, and speaks over the panel's port.
 */
import type { DeskHandle } from './desk.ts';
import type { PageModel } from './model.ts';

/** The part of `runtime.Port` that is used. */
export interface PanelPort {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(hear: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(ended: () => void): void };
}

export interface SurveyParts {
  readonly port: PanelPort;
  /** null until the page is read */
  readonly model: () => PageModel | null;
  /** loaded if it was not needed so far; null while the extension is paused here, and where it cannot be loaded */
  readonly desk: () => Promise<DeskHandle | null>;
  /** false: paused on this host */
  readonly on: () => boolean;
}

export interface SurveyHandle {
  /** Something on the page, or of ours on it, is another now. Cheap: what differs is looked for later, and told. */
  changed(): void;
}

export type OpenSurvey = (parts: SurveyParts) => SurveyHandle;

/** Where that script leaves its entrance, in the extension's own world. */
export const SURVEY_DOOR = 'operativeSurvey';
