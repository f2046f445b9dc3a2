/** A line that says that content is incomplete, with a button to retry. */
import { useMessages } from './use-messages.ts';

interface Props {
  className: string;
  text: string;
  onRetry(): void;
}

export function RetryLine({ className, text, onRetry }: Props) {
  const { failure } = useMessages('common');
  return (
    <p className={className} role="status">
      {text}{' '}
      <button
        type="button"
        className="min-h-11 underline underline-offset-4 hover:text-cinnabar desk:min-h-8"
        onClick={onRetry}
      >
        {failure.retry}
      </button>
    </p>
  );
}
