/** The working mark, or the one that the configuration names. Always beside the name, hence without alternative text, and after what matters more. */
export function Mark({ src, size }: { src: string; size: number }) {
  return <img className="mark" src={src} alt="" width={size} height={size} fetchPriority="low" />;
}
