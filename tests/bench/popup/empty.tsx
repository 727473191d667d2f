/** The least popup that the same framework makes: a field with the focus. */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const Empty = () => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return <input ref={field} type="text" />;
};

render(<Empty />, document.body);
