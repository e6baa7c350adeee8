export interface FilterChoice {
  name: string;
  label: string;
  value: string | null;
  /** First choice, which filters nothing; null when one must always be chosen. */
  all: string | null;
  options: readonly { value: string; label: string; /** when it is not in the language of the page */ lang?: string }[];
}

type Props = {
  /** Address of the list: the answers stand in it. */
  action: string;
  /** Names the form for screen readers. */
  label: string;
  search?: { name: string; label: string; value: string };
  choices?: readonly FilterChoice[];
  apply: string;
  /** Link that clears the filters. */
  reset?: string;
};

/** The filters of a list: a plain form, so that a filtered list is an address to keep and to send. */
export function FilterForm({ action, label, search, choices = [], apply, reset }: Props) {
  return (
    <form method="get" action={action} role="search" aria-label={label} className="mb-8 flex flex-wrap items-end gap-4">
      {search ? (
        <label className="grid min-w-0 gap-1 max-sm:w-full sm:max-w-80 sm:flex-[1_1_11rem]">
          <span className="field-note">{search.label}</span>
          <input className="input w-full" type="search" name={search.name} maxLength={200} defaultValue={search.value} />
        </label>
      ) : null}
      {choices.map((choice) => (
        <label key={choice.name} className="grid min-w-0 gap-1 max-sm:w-full sm:max-w-96 sm:flex-auto">
          <span className="field-note">{choice.label}</span>
          <select className="input w-full" name={choice.name} defaultValue={choice.value ?? ''}>
            {choice.all === null ? null : <option value="">{choice.all}</option>}
            {choice.options.map(({ value, label: option, lang }) => (
              <option key={value} value={value} lang={lang}>
                {option}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button button-primary" type="submit">
        {apply}
      </button>
      {reset ? <a href={action}>{reset}</a> : null}
    </form>
  );
}
