import { payInPlaceQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { distinctPay } from '../parts/role/distinct-figures.ts';
import { PayFigure } from '../parts/role/pay-figure.tsx';
import { PlacePicker } from '../parts/role/place-picker.tsx';
import { usePlace } from '../parts/role/use-place.ts';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/** Pay in a place that somebody names; the browser remembers it. */
export function PayInPlace({ role }: { readonly role: Role }) {
  const [place, keepPlace] = usePlace();
  return (
    <>
      <PlacePicker place={place} keep={keepPlace} />
      {place !== '' && <FiguresInPlace role={role} place={place} />}
    </>
  );
}

function FiguresInPlace({ role, place }: { readonly role: Role; readonly place: string }) {
  const answerState = useAnswer(payInPlaceQuestion, { ref: role.ref, place });
  return (
    <WhenAnswered answerState={answerState}>
      {({ data, problems }) => {
        const figures = distinctPay(data.role?.pay?.edges ?? []);
        const around = figures.find(({ isWider }) => isWider);
        return (
          <div role="status">
            {problems.map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
            {problems.length === 0 && figures.length === 0 && <p>{texts.pay.noneIn(place)}</p>}
            {around && <p class="small">{texts.pay.around(place, around.node.name)}</p>}
            {figures.map((figure) => (
              <PayFigure key={JSON.stringify(figure)} figure={figure} title={role.title} />
            ))}
          </div>
        );
      }}
    </WhenAnswered>
  );
}
