import enCommon from '@/lib/web/messages/en/common.json' with { type: 'json' };
import enFailure from '@/lib/web/messages/en/failure.json' with { type: 'json' };
import enHome from '@/lib/web/messages/en/home.json' with { type: 'json' };
import enLayout from '@/lib/web/messages/en/layout.json' with { type: 'json' };
import enNotFound from '@/lib/web/messages/en/not-found.json' with { type: 'json' };
import enSignIn from '@/lib/web/messages/en/sign-in.json' with { type: 'json' };
import frCommon from '@/lib/web/messages/fr/common.json' with { type: 'json' };
import frFailure from '@/lib/web/messages/fr/failure.json' with { type: 'json' };
import frHome from '@/lib/web/messages/fr/home.json' with { type: 'json' };
import frLayout from '@/lib/web/messages/fr/layout.json' with { type: 'json' };
import frNotFound from '@/lib/web/messages/fr/not-found.json' with { type: 'json' };
import frSignIn from '@/lib/web/messages/fr/sign-in.json' with { type: 'json' };
import type { Locale } from './locales.ts';

const fr = { common: frCommon, failure: frFailure, home: frHome, layout: frLayout, notFound: frNotFound, signIn: frSignIn };

/** French is the reference: the shape of the other languages is checked against it. */
export type Messages = typeof fr;

const en: Messages = { common: enCommon, failure: enFailure, home: enHome, layout: enLayout, notFound: enNotFound, signIn: enSignIn };

export const messages: Record<Locale, Messages> = { fr, en };
