import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { listDemonstrationPeople } from '@/lib/identity/use-cases/list-demonstration-people.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { getContext } from '@/lib/web/viewer.ts';
import { SignInFrame } from '../frame.tsx';
import { enter } from './actions.ts';

/** The demonstration opens these accounts first: whoever visits meets each role before the crowd. */
const oneForEachRole = 11;

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
  const groups = [
    { title: t('demonstrationRoles'), members: people.slice(0, oneForEachRole) },
    { title: t('demonstrationOthers'), members: people.slice(oneForEachRole) },
  ].filter(({ members }) => members.length > 0);
  return (
    <SignInFrame path="/connexion/demonstration" title={t('demonstrationTitle')} lead={t('demonstrationLead')}>
      {groups.map(({ title, members }) => (
        <section key={title} className="mb-12">
          <h2 className="text-h3 mb-5">{title}</h2>
          <ul className="grid gap-3">
            {members.map(({ email, name }) => (
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
        </section>
      ))}
      <LinkButton href={localizedPath(locale, '/connexion/demonstration/messages')}>{t('outboxLink')}</LinkButton>
    </SignInFrame>
  );
}
