/** Shows a fallback in place of a part that failed to render. A class, because React has no hook for it. */
import { Component, type ReactNode } from 'react';

interface Props {
  /** When one of these changes, the children are rendered again: they show something else by then. */
  resetKey: readonly unknown[];
  fallback(retry: () => void): ReactNode;
  children: ReactNode;
}

interface State {
  failed: boolean;
  resetKey: readonly unknown[];
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): State | null {
    const isSame =
      resetKey.length === state.resetKey.length &&
      resetKey.every((value, index) => Object.is(value, state.resetKey[index]));
    return isSame ? null : { failed: false, resetKey };
  }

  override render(): ReactNode {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }))
      : this.props.children;
  }
}
