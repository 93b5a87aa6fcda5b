import { Component, h } from 'preact';
import type { ComponentType, FunctionComponent } from 'preact';

/** Whether two sets of properties are the same, one by one. */
function sameProps(first: object, second: object): boolean {
  const [one, other] = [Object.entries(first), Object.entries(second)];
  const values = second as Record<string, unknown>;
  return one.length === other.length && one.every(([key, value]) => Object.hasOwn(second, key) && Object.is(value, values[key]));
}

/**
 * A component that is drawn again only where its properties are others: for rows of long lists, whose list is drawn at each change of one.
 * @param same tells whether nothing that is shown has changed
 */
export function memo<P extends object>(draw: FunctionComponent<P>, same: (before: P, after: P) => boolean = sameProps): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !same(this.props, next);
    }
    override render() {
      return h(draw, this.props);
    }
  };
}
