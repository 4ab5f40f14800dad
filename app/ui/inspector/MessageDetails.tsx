import { CopyList } from "./CopyList.tsx";
import { useMoment } from "./use-moment.ts";

/** A message with all its copies. */
export function MessageDetails({ message }: { readonly message: string }) {
  const { world } = useMoment();
  return <CopyList copies={world.copies.filter((copy) => copy.message === message)} />;
}
