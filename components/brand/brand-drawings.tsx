import { useTranslations } from 'next-intl';
import { terreSlugs } from '@/components/brand/terre.ts';

const files = [
  ['mark', 'mark'],
  ['mesh', 'mesh'],
  ['idea', 'idea'],
  ['pattern', 'pattern'],
  ['entrepreneurs', 'terre-entrepreneurs-savoir-faire'],
  ['bienVivre', 'terre-equilibre-bien-vivre'],
  ['solidaire', 'terre-solidaire-valeurs'],
] as const;

/** What the mesh becomes: mark, pattern, emblems, each as it is used, and their files. */
export function BrandDrawings({ mark }: { mark: string }) {
  const t = useTranslations('brand');
  return (
    <ul className="brand-drawings">
      <li>
        <div className="brand-grounds brand-grounds-two">
          <img src={mark} alt="" width={120} height={120} />
          <img className="night" src={mark} alt="" width={120} height={120} />
        </div>
        <h3>{t('sign')}</h3>
        <p>{t('signText')}</p>
      </li>
      <li>
        <div className="brand-grounds night bocage" />
        <h3>{t('pattern')}</h3>
        <p>{t('patternText')}</p>
      </li>
      <li>
        <div className="brand-grounds">
          {terreSlugs.map((terre) => (
            <img key={terre} className="on-terre" data-terre={terre} src={`/brand/terre-${terre}.svg`} alt="" width={120} height={120} loading="lazy" />
          ))}
        </div>
        <h3>{t('emblems')}</h3>
        <p>{t('emblemsText')}</p>
      </li>
      <li>
        <h3>{t('downloads')}</h3>
        <p>{t('downloadsLead')}</p>
        <p className="brand-files">
          {files.map(([label, file]) => (
            <a key={file} href={`/brand/${file}.svg`} download>
              {t(`files.${label}`)}
            </a>
          ))}
        </p>
      </li>
    </ul>
  );
}
