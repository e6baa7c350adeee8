import type { DaysInWords } from '@/lib/web/opening-words.ts';

type Props = {
  caption: string;
  headers: { days: string; hours: string };
  week: readonly DaysInWords[];
};

/** The week of a place, days alike put together. Whether it is open now is never said: the page may be older than now. */
export function OpeningHours({ caption, headers, week }: Props) {
  return (
    <table className="place-hours">
      <caption>{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{headers.days}</th>
          <th scope="col">{headers.hours}</th>
        </tr>
      </thead>
      <tbody>
        {week.map(({ key, days, hours, isClosed }) => (
          <tr key={key} data-closed={isClosed || undefined}>
            <th scope="row">{days}</th>
            <td>{hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
