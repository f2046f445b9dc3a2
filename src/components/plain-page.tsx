/** Layout of a page with one column of text: settings, offline, backup, rules. */
import './plain-page.css';
import type { ReactNode } from 'react';
import { SiteLinks } from './site-links.tsx';
import { useMessages } from './use-messages.ts';

interface Props {
  title: string;
  lead: string;
  className?: string;
  children: ReactNode;
}

export function PlainPage({ title, lead, className = '', children }: Props) {
  const { app } = useMessages('common');
  return (
    <main id="main" tabIndex={-1} className="settings">
      <title>{`${title} · ${app.name}`}</title>
      <div className={`plain-page mx-auto max-w-160 px-5 py-10 desk:py-14 ${className}`}>
        <h1 className="font-serif text-[1.6rem] font-semibold">{title}</h1>
        <p className="mt-1 mb-8 text-[0.88rem] text-faint">{lead}</p>
        {children}
        <SiteLinks />
      </div>
    </main>
  );
}
