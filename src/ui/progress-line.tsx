/** A thin progress bar. */

interface Props {
  /** From 0 to 1. */
  share: number;
  label: string;
  /** The progress in words, for screen readers. */
  text?: string | undefined;
  className?: string;
}

export function ProgressLine({ share, label, text, className = '' }: Props) {
  return (
    <span
      className={`block h-0.5 bg-line ${className}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
      aria-valuetext={text}
    >
      <span
        className="block h-full origin-left bg-cinnabar transition-transform duration-400 ease-linear"
        style={{ transform: `scaleX(${share})` }}
      />
    </span>
  );
}
