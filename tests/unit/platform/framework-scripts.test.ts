import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  frameworkScriptHashes,
  isFrameworkScript,
  withoutFrameworkScripts,
} from '@/lib/platform/content-security/framework-scripts.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

const queueStart = '(self.__next_f=self.__next_f||[]).push([0])';
const textPush = String.raw`self.__next_f.push([1,"1:\"$Sreact.fragment\"\n2:[\"\u003cb\u003e\",\"é’\"]"])`;
const binaryPush = 'self.__next_f.push([3,"AAEC/w=="])';
const chunkPush =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/0j1we3cwg31qe.js","static/chunks/3_gzp-h7mn5zf.js"],"runtimeModuleIds":[94553]});';
const clockStart = 'requestAnimationFrame(function(){$RT=performance.now()});';

describe('isFrameworkScript', () => {
  test.each([queueStart, textPush, binaryPush, chunkPush, clockStart])('knows %s', (script) => {
    expect(isFrameworkScript(script)).toBe(true);
  });

  test.each([
    ['a foreign script', 'alert(1)'],
    ['nothing', ''],
    ['code after a flight push', `${textPush};alert(1)`],
    ['code before a flight push', `alert(1);${textPush}`],
    ['a flight push whose argument is an expression', 'self.__next_f.push([1,"a"+alert(1)+"b"])'],
    ['a second push hidden in the argument', 'self.__next_f.push([1,"a"]);self.__next_f.push([1,"b"])'],
    ['a call hidden in a third element', 'self.__next_f.push([1,"a",alert(1)])'],
    ['a flight push of more than a text', 'self.__next_f.push([1,"a","b"])'],
    ['JSON that the framework would have escaped otherwise', 'self.__next_f.push([1,"<b>"])'],
    ['a white space that the framework does not write', `${queueStart} `],
    ['a chunk from another place', chunkPush.replace('static/chunks/0j1we3cwg31qe.js', '//evil.example/x.js')],
    ['a chunk that climbs out of its folder', chunkPush.replace('0j1we3cwg31qe.js', '../../x.js')],
    ['a chunk list with another key', chunkPush.replace('"runtimeModuleIds"', '"x":1,"runtimeModuleIds"')],
    ['a chunk list followed by code', `${chunkPush}alert(1)`],
  ])('refuses %s', (_, script) => {
    expect(isFrameworkScript(script)).toBe(false);
  });
});

describe('frameworkScriptHashes', () => {
  test('gives one hash for each different script of the framework, in order', () => {
    const html = `<body><script id="_R_">${chunkPush}</script><script>${queueStart}</script><script>${textPush}</script><script>${queueStart}</script></body>`;
    expect(frameworkScriptHashes(html)).toEqual([sha256(chunkPush), sha256(queueStart), sha256(textPush)]);
  });

  test('does not bless an injected inline script', () => {
    const html = `<script>${queueStart}</script><p><script>alert(1)</script></p>`;
    expect(frameworkScriptHashes(html)).toEqual([sha256(queueStart)]);
  });

  test('does not bless a script with attributes of its own', () => {
    expect(frameworkScriptHashes(`<script type="module">${queueStart}</script>`)).toEqual([]);
  });
});

describe('withoutFrameworkScripts', () => {
  test('removes the scripts of the framework and their preloads', () => {
    const html = `<head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/a.js" async=""></script><link rel="stylesheet" href="/_next/static/chunks/b.css"/></head><body><p>Texte</p><script id="_R_">${chunkPush}</script><script>${textPush}</script></body>`;
    expect(withoutFrameworkScripts(html)).toBe(
      '<head><link rel="stylesheet" href="/_next/static/chunks/b.css"/></head><body><p>Texte</p></body>',
    );
  });

  test('removes them from a page made for one answer, whose scripts bear a nonce', () => {
    const html = `<p>Texte</p><script src="/_next/static/chunks/a.js" nonce="ab+/cd==" async=""></script><script nonce="ab+/cd==" id="_R_">${chunkPush}</script><script nonce="ab+/cd==">${textPush}</script>`;
    expect(withoutFrameworkScripts(html)).toBe('<p>Texte</p>');
  });

  test('keeps the preload of a font, a file of ours, data blocks, and an unknown inline script for the policy to stop', () => {
    const html =
      '<link rel="preload" as="font" href="/f.woff2"/><script src="/countdown.js" async=""></script><script type="application/ld+json">{"a":1}</script><script>alert(1)</script>';
    expect(withoutFrameworkScripts(html)).toBe(html);
  });
});
