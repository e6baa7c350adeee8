import 'server-only';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { documentFonts } from '@/lib/platform/pdf/fonts.ts';

let compiler: NodeCompiler | undefined;
let rendered = 0;

/** The one typesetter of this process. What it remembers of earlier documents is forgotten little by little. */
export function typesetter(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: documentFonts() }] });
  rendered += 1;
  if (rendered % 20 === 0) compiler.evictCache(10);
  return compiler;
}
