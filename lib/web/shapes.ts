import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { territoriesSvgAddress } from '@/lib/territories/rules/shapes/addresses.ts';

/** Where the territories of today stand, in the colours of their fields. */
export async function currentTerritoriesAddress(): Promise<string> {
  const { origin } = await currentDrawing();
  return territoriesSvgAddress(origin.version);
}
