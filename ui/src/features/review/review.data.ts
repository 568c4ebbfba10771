// The only file of this room that knows the bindings.
import {
  commands,
  type ClauseId,
  type Failure,
  type ItemId,
  type PairId,
  type PersonView,
  type PointId,
  type ReviewAnswerDraft,
  type ReviewClauseDraft,
  type ReviewEndWhy,
  type ReviewId,
  type ReviewItemRow,
  type ReviewKind,
  type ReviewLead,
  type ReviewLineId,
  type ReviewLineView,
  type ReviewOffer,
  type ReviewPage,
  type ReviewRow,
  type ReviewShown,
  type ReviewsView,
  type ReviewToPick,
  type ReviewTurn,
  type ReviewVoidWhy,
  type ReviewWhat,
  type ScaleWord,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  Asked,
  Failure,
  ItemId,
  PairId,
  PersonView,
  ReviewAnswerDraft,
  ReviewId,
  ReviewItemRow,
  ReviewKind,
  ReviewLead,
  ReviewLineView,
  ReviewOffer,
  ReviewPage,
  ReviewRow,
  ReviewShown,
  ReviewsView,
  ReviewToPick,
  ReviewTurn,
  ReviewVoidWhy,
  ReviewWhat,
  ScaleWord,
};

/** What the screens of this room show a part of: a line leads into the agreement and onto the agenda. */
export const TOPICS: readonly Topic[] = ["review", "pair", "agreement", "meeting", "exchange"];

export const viewReviews = (pair: PairId): Promise<Asked<ReviewsView>> => ask(commands.viewReviews(pair));
export const viewReview = (pair: PairId, review: ReviewId): Promise<Asked<ReviewPage>> =>
  ask(commands.viewReview(pair, review));
export const beginReview = (pair: PairId, kind: ReviewKind, picked: ItemId[]): Promise<Asked<ReviewId>> =>
  ask(commands.beginReview(pair, kind, picked));
export const saveReviewAnswer = (
  pair: PairId,
  review: ReviewId,
  item: ItemId,
  draft: ReviewAnswerDraft,
): Promise<Asked<null>> => ask(commands.saveReviewAnswer(pair, review, item, draft));
export const sealReview = (pair: PairId, review: ReviewId, shown: ItemId[]): Promise<Asked<null>> =>
  ask(commands.sealReview(pair, review, shown));
export const showReview = (pair: PairId, review: ReviewId, shown: ItemId[]): Promise<Asked<null>> =>
  ask(commands.showReview(pair, review, shown));
export const takeBackReview = (pair: PairId, review: ReviewId): Promise<Asked<null>> =>
  ask(commands.takeBackReview(pair, review));
export const endReview = (pair: PairId, review: ReviewId, why: ReviewEndWhy): Promise<Asked<null>> =>
  ask(commands.endReview(pair, review, why));
export const saveReviewLine = (
  pair: PairId,
  review: ReviewId,
  line: ReviewLineId | null,
  what: ReviewWhat,
  text: string,
): Promise<Asked<ReviewLineId>> => ask(commands.saveReviewLine(pair, review, line, what, text));
export const takeBackReviewLine = (
  pair: PairId,
  review: ReviewId,
  line: ReviewLineId,
): Promise<Asked<null>> => ask(commands.takeBackReviewLine(pair, review, line));
export const putReviewLineOnAgenda = (
  pair: PairId,
  review: ReviewId,
  line: ReviewLineId,
): Promise<Asked<PointId>> => ask(commands.putReviewLineOnAgenda(pair, review, line));
export const proposeReviewLine = (
  pair: PairId,
  review: ReviewId,
  line: ReviewLineId,
  draft: ReviewClauseDraft,
): Promise<Asked<ClauseId>> => ask(commands.proposeReviewLine(pair, review, line, draft));
