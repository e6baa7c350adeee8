import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FileList } from '@/components/ui/file-list.tsx';
import type { CahierFile } from '@/lib/cahiers/types/files.ts';
import { kindName, sizeInWords } from '@/lib/files/rules/wording.ts';

const audiences = { public: 'Public, sur la page du cahier', committee: 'Réservé au comité' } as const;

type Props = {
  files: readonly CahierFile[];
  /** says who may read each; for those who see files of both kinds */
  withAudience?: boolean;
  actionOf?: (file: CahierFile) => ReactNode;
};

/** Attachments of a cahier, to be downloaded. */
export function CahierFiles({ files, withAudience = false, actionOf }: Props) {
  const t = useTranslations('cahiers');
  const locale = useLocale();
  return (
    <FileList
      files={files.map((attached) => ({
        id: attached.id,
        name: attached.title,
        href: `/api/fichiers/${attached.file.id}`,
        details: t('fileDetails', {
          kind: t(`fileKinds.${kindName(attached.file.mediaType)}`),
          size: sizeInWords(attached.file.byteSize, locale),
        }),
        note: withAudience ? audiences[attached.audience] : undefined,
        action: actionOf?.(attached),
      }))}
    />
  );
}
