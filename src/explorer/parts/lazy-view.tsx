import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { NoAnswerError } from '../api/ask.ts';
import { WhenAnswered } from './when-answered.tsx';

/** A view whose code loads when it is first looked at, so that other views need not wait for it. */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loadedView: ComponentType<Props> | undefined;
  return function LazyView(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const [failure, setFailure] = useState<NoAnswerError>();
    const [, setLoaded] = useState(loadedView !== undefined);
    useEffect(() => {
      if (loadedView) return;
      load().then(
        (view) => {
          loadedView = view;
          setLoaded(true);
        },
        () => setFailure(new NoAnswerError('unreachable', '')),
      );
    }, [attempt]);
    const retry = () => {
      setFailure(undefined);
      setAttempt(attempt + 1);
    };
    const answer = loadedView && { data: loadedView, problems: [] };
    return (
      <WhenAnswered answerState={{ answer, failure, retry }}>
        {({ data: View }) => <View {...props} />}
      </WhenAnswered>
    );
  };
}
