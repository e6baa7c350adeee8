import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { listDemonstrationPeople } from '@/lib/identity/use-cases/list-demonstration-people.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { getContext } from '@/lib/web/viewer.ts';
import { SignInFrame } from '../frame.tsx';
import { enter } from './actions.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('demonstrationTitle') };
}

export default async function DemonstrationPage() {
  const people = await listDemonstrationPeople(await getContext());
  if (people.length === 0) return <NotFoundPage />;
  const t = await getTranslations('signIn');
  const locale = await getLocale();
  return (
    <SignInFrame path="/connexion/demonstration" title={t('demonstrationTitle')} lead={t('demonstrationLead')}>
      <ul className="mb-8 grid gap-3">
        {people.map(({ email, name }) => (
          <li key={email}>
            <form action={enter}>
              <input type="hidden" name="email" value={email} />
              <button className="button button-secondary w-full justify-start text-left" type="submit">
                {t('demonstrationEnter', { name })}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <LinkButton href={localizedPath(locale, '/connexion/demonstration/messages')}>{t('outboxLink')}</LinkButton>
    </SignInFrame>
  );
}
