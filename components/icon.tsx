interface IconProps {
  /** one of `icon-paths.ts` */
  readonly path: string;
  /** drawn over the stroke, for signs that are half or wholly full */
  readonly filled?: string;
  readonly dashed?: boolean;
  readonly small?: boolean;
  /** turned round where text runs from the right */
  readonly mirror?: boolean;
}

/** A drawing beside words; silent to screen readers. Inline, since a page's policy may refuse images. */
export function Icon({ path, filled, dashed = false, small = false, mirror = false }: IconProps) {
  return (
    <svg
      class={`icon${small ? ' small' : ''}${mirror ? ' mirror' : ''}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} stroke-dasharray={dashed ? '2.2 2.5' : undefined} />
      {filled && <path d={filled} fill="currentColor" />}
    </svg>
  );
}

const DISC = 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z';
const HALF = 'M8 3.5a4.5 4.5 0 0 1 0 9Z';

/** Where a note stands: half disc, broken ring. In place is the rule and has no sign. */
export function PlaceIcon({ place }: { readonly place: 'changed' | 'not-found' }) {
  return place === 'changed' ? <Icon path={DISC} filled={HALF} small /> : <Icon path={DISC} dashed small />;
}
