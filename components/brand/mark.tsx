/** The working mark, or the one that the configuration names. Always beside the name, hence without alternative text. */
export function Mark({ src, size }: { src: string; size: number }) {
  return <img className="mark" src={src} alt="" width={size} height={size} />;
}
