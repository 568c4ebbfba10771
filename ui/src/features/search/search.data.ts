// The room's only door.
import {
  commands,
  type Failure,
  type SearchDraft,
  type SearchHit,
  type SearchKind,
  type SearchPlace,
  type SearchRoom,
  type SearchSpan,
  type SearchView,
  type Side,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  Failure,
  SearchDraft,
  SearchHit,
  SearchKind,
  SearchPlace,
  SearchRoom,
  SearchSpan,
  SearchView,
  Side,
};

export function search(draft: SearchDraft): Promise<Asked<SearchView>> {
  return ask(commands.search(draft));
}
