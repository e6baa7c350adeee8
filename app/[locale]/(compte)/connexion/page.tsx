import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { returnPathSchema } from '@/lib/identity/schema.ts';
import { env } from '@/lib/platform/env.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { getViewer } from '@/lib/web/viewer.ts';
import { requestLink } from './actions.ts';
import { SignInFrame } from './frame.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title') };
}

type Props = { searchParams: Promise<{ retour?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const t = await getTranslations('signIn');
  const locale = await getLocale();
  const viewer = await getViewer();
  const retour = returnPathSchema.parse((await searchParams).retour ?? '/mon-espace');
  if (viewer) {
    return (
      <SignInFrame path="/connexion" title={t('title')} lead={t('signedIn', { name: viewer.name || viewer.email })}>
        <LinkButton variant="primary" href={retour}>
          {t('toMySpace')}
        </LinkButton>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame path="/connexion" title={t('title')} lead={t('lead')}>
      <FormShell action={requestLink} locale={locale} label={t('title')}>
        <input type="hidden" name="returnTo" value={retour} />
        <input type="hidden" name="locale" value={locale} />
        <TextInput name="email" type="email" label={t('email')} help={t('emailHelp')} autoComplete="email" required />
        <SubmitButton>{t('send')}</SubmitButton>
      </FormShell>
      {env().DEMONSTRATION ? (
        <p className="mt-10">
          <LinkButton href={localizedPath(locale, '/connexion/demonstration')}>{t('demonstrationLink')}</LinkButton>
        </p>
      ) : null}
    </SignInFrame>
  );
}
