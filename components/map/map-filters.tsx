import { LayerShape } from '@/components/map/layer-shape.tsx';
import type { FilterChoice } from '@/components/ui/filter-form.tsx';
import { openMap } from '@/lib/map/rules/address.ts';
import type { MapAddress, MapLayer } from '@/lib/map/types.ts';

interface Props {
  /** Address of the page: the answers stand in it. */
  action: string;
  address: MapAddress;
  /** Every layer with how many it holds under the other filters. */
  layers: readonly { layer: MapLayer; name: string; count: string }[];
  territory: FilterChoice;
  words: { label: string; layers: string; search: string; apply: string; reset: string };
}

/** What the list and the map show: a plain form, whose answers stand in the address. */
export function MapFilters({ action, address, layers, territory, words }: Props) {
  return (
    <form method="get" action={action} role="search" aria-label={words.label} className="map-filters">
      <fieldset>
        <legend className="field-note">{words.layers}</legend>
        <div className="map-layers">
          {layers.map(({ layer, name, count }) => (
            <label key={layer}>
              <input type="checkbox" name="calque" value={layer} defaultChecked={address.layers.includes(layer)} />
              <LayerShape layer={layer} />
              {name} ({count})
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <span className="field-note">{territory.label}</span>
        <select className="input" name={territory.name} defaultValue={territory.value ?? ''}>
          <option value="">{territory.all}</option>
          {territory.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="field-note">{words.search}</span>
        <input className="input" type="search" name="recherche" maxLength={200} defaultValue={address.search} />
      </label>
      {address.commune === null ? null : <input type="hidden" name="commune" value={address.commune} />}
      {address.isOpen ? <input type="hidden" name="carte" value={openMap} /> : null}
      <button className="button button-primary" type="submit">
        {words.apply}
      </button>
      <a href={address.isOpen ? `${action}?carte=${openMap}` : action}>{words.reset}</a>
    </form>
  );
}
