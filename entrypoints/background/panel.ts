/** The command that the side panel is opened with; in Firefox closed as well. */
export const OPEN_PANEL = 'open-panel';

/** The parts of the browsers' interfaces that are used; each has one of them. */
export interface Panels {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> } | undefined;
  readonly sidebarAction?: { toggle(): Promise<void> } | undefined;
}

/** Opens the panel. To be called in the command's own turn: both browsers ask for a press of the reader, and waiting for anything would end it. */
export async function openPanel({ sidePanel, sidebarAction }: Panels, windowId: number | undefined): Promise<void> {
  if (sidePanel) {
    if (windowId !== undefined) await sidePanel.open({ windowId });
  } else await sidebarAction?.toggle();
}
