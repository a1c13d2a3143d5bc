/**
 * What the page tells a widget. The end is a function and not an abort signal: Chromium knows signals of listeners only
 * from 90 on, and before it they would stay for as long as the page.
 */

type Type =
  | 'afterprint'
  | 'beforeprint'
  | 'focus'
  | 'hashchange'
  | 'offline'
  | 'online'
  | 'pagehide'
  | 'pageshow'
  | 'visibilitychange';

type Handlers = Readonly<Partial<Record<Type, () => void>>>;

/** Calls the handlers until the returned function is called. */
export function listen(handlers: Handlers): () => void {
  const types = Object.keys(handlers) as Type[];
  const hear = ({ type }: Event): void => handlers[type as Type]!();
  const targetOf = (type: Type): EventTarget => (type === 'visibilitychange' ? document : window);
  types.forEach((type) => targetOf(type).addEventListener(type, hear));
  return () => types.forEach((type) => targetOf(type).removeEventListener(type, hear));
}
