'use client';

export { ErrorPage as default } from '@/components/page/error-page.tsx';
