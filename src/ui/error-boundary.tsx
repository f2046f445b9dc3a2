/** Keeps a failure of rendering within the part that failed. React has this as a class only. */
import { Component, type ReactNode } from 'react';

interface Props {
  /** The failure is forgotten when one of these changes: what is shown then is something else. */
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
    const same =
      resetKey.length === state.resetKey.length &&
      resetKey.every((one, at) => Object.is(one, state.resetKey[at]));
    return same ? null : { failed: false, resetKey };
  }

  override render(): ReactNode {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }))
      : this.props.children;
  }
}
