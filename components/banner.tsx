import type { ComponentChildren } from 'preact';
import { WARN } from './icon-paths.ts';
import { Icon } from './icon.tsx';

interface BannerProps {
  readonly tone?: 'plain' | 'warn' | 'bad';
  readonly path?: string;
  readonly heading: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** `alert` for what is at stake now; `status` for the rest; none for what is simply there */
  readonly said?: 'alert' | 'status';
}

/** What happened, what is at stake, what can be done: in that order. */
export function Banner({ tone = 'plain', path = WARN, heading, children, actions, said }: BannerProps) {
  return (
    <div class={tone === 'plain' ? 'banner' : `banner ${tone}`} role={said}>
      <Icon path={path} />
      <strong>{heading}</strong>
      {children && <span>{children}</span>}
      {actions && <p class="actions">{actions}</p>}
    </div>
  );
}
