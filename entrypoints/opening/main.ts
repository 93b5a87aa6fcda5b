/**
 * Where a redirected navigation lands: leads on to the reader, as if its own address had been asked for, so that loading it again and going forward to
 * it are our own doing. In a frame it does nothing. See docs/adr/0019.
 */
import { pathFromLanding } from '../../reader-address.ts';

const path = window === window.top ? pathFromLanding(location.href) : null;
if (path !== null) location.replace(`/${path}`);
